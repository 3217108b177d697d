"""The tenth batch: documents of many hands."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "j01",
        "Our Lady of Sorrows Catholic Primary School\n\nApproved by the Governing body:"
        "\nDate of Next review:\nWe are a Catholic school.\nStatement of Intent\nOur Lady"
        " of Sorrows Catholic Primary School believes that all pupils can thrive.\nThis"
        " policy outlines how the school meets its duties to pupils with SEND.\nUnder the"
        " Equality Act 2010, a disability is an impairment.\n",
        school="Our Lady of Sorrows Catholic Primary School",
        approved_by="Governing body",
    ),
    Case(
        "j02",
        "Sex and Relationships Policy\n\nStatus:\n\nRatified\n\nDrafted by:\n\nGoverning"
        " Body\n\nRatified by Governors:\n\n19/5/16\n\nThe Governing Body is responsible"
        " for this policy. The policy applies to all staff of the Academy.\n\nContents"
        "\n\nRoute 9 Academy\n\nSex and Relationships Policy\n\nThis policy has been"
        " written to take account of the DfE Guidance, published in July 2000.\n\nAt Route"
        " 9 Academy we teach with care.\n",
        title="Sex and Relationships Policy",
        school="Route 9 Academy",
        approved=("2016-05-19",),
        approved_by="Governors",
        owner="Governing Body",
    ),
    Case(
        "j04",
        "1 RELATIONSHIP & SEX EDUCATION POLICY Prepared by: Rowan Gale, Deputy Headteacher"
        " Approved by: Governing Board, September 2015 Review date: September 2016\n\n2"
        " LEYFIELD HIGH SCHOOL RELATIONSHIP AND SEX EDUCATION POLICY Glossary of acronyms:"
        " RSE PSHE. This policy was developed in accordance with Relationship and Sex"
        " Education Guidance DfES 2000.\n",
        title="RELATIONSHIP & SEX EDUCATION POLICY",
        school="LEYFIELD HIGH SCHOOL",
        approved=("2015-09",),
        next_review="2016-09",
        approved_by="Governing Board",
        owner="Rowan Gale, Deputy Headteacher",
    ),
    Case(
        "j05",
        "1 RIPLINGHAM CHURCH OF ENGLAND VC PRIMARY SCHOOL Collective Act of Worship Policy"
        " Agreed: February 2013 Review Date: February 2015\n\n2 Riplingham CE VC Primary"
        " School Collective Worship. Governors believe that worship is central to the ethos"
        " of this church school. The 1988 Education Reform Act states that worship should"
        " be broadly Christian.\n",
        title="Collective Act of Worship Policy",
        school="RIPLINGHAM CHURCH OF ENGLAND VC PRIMARY SCHOOL",
        approved=("2013-02",),
        next_review="2015-02",
    ),
    Case(
        "j06",
        "1 Collective Worship Policy Updated Spring\n\n2 Collective Worship This policy"
        " will be reviewed every three years, or when legislation requires. Review date(s)"
        " Spring 2009 Spring 2016 Feb 2018 Spring 2019 Updated Spring\n\n3 St Barnaby s"
        " Church of England Controlled Primary School Our Vision: A school at the heart of"
        " the community.\n",
        title="Collective Worship Policy",
        school="St Barnaby s Church of England Controlled Primary School",
        reviewed=("2009-21", "2016-21", "2018-02", "2019-21"),
        months=36,
    ),
    Case(
        "j07",
        "POLICY DOCUMENT\n\nPolicy Title: Collective Worship\nDate approved by AIB:\nDate"
        " Approved by LGB: June 2016\nNext review: June 2018\nHolder: RE Leader\n\nEvery"
        " child at All Souls CE Academy joins in prayer or thinks quietly.\n",
        title="Collective Worship",
        school="All Souls CE Academy",
        approved=("2016-06",),
        next_review="2018-06",
        approved_by="LGB",
        owner="RE Leader",
    ),
    Case(
        "j08",
        "Religious Education Policy\n\nDate: May 2015\n\nSigned: ______________"
        " (Headteacher)\n\nReview Date: May 2017\n\n______________ (Chair of Governors)"
        "\n\nOur Mission Statement is: To love one another.\n\nSt Columb Catholic Primary"
        " School gives a tenth of its time to religious education.\n",
        title="Religious Education Policy",
        school="St Columb Catholic Primary School",
        written="2015-05",
        next_review="2017-05",
        signatories=((None, "Headteacher", None), (None, "Chair of Governors", None)),
    ),
    Case(
        "j09",
        "Hill Rise Federation: Staff Code of Conduct\n\nThis code was considered and"
        " adopted by the governing board at its meeting of 14 October 2020 and replaces the"
        " code of 2017. The governing board will consider it again in October 2021."
        "\n\nStaff at Hill Rise Federation are courteous and punctual.\n",
        title="Staff Code of Conduct",
        school="Hill Rise Federation",
        approved=("2020-10-14",),
        next_review="2021-10",
        approved_by="governing board",
    ),
    Case(
        "j12",
        "Asbestos Management Plan\n\nPremises: Dovecote School\nCompleted by: Premises"
        " Manager\nDate completed: 4 May 2021\nDate of next review: 4 May 2022\n\nA survey"
        " was made in 2006. Contractors at Dovecote School sign the register before they"
        " drill.\n",
        title="Asbestos Management Plan",
        school="Dovecote School",
        written="2021-05-04",
        next_review="2022-05-04",
        owner="Premises Manager",
    ),
    Case(
        "j13",
        "Mobile Device Policy\n\nApproved by:\t\tDate:\nLast reviewed on:\t\nNext review"
        " due by:\t\n\nKestrel Mead Primary Academy asks children to leave phones at home."
        " Kestrel Mead Primary Academy takes no blame for loss.\n",
        title="Mobile Device Policy",
        school="Kestrel Mead Primary Academy",
    ),
    Case(
        "j15",
        "[School Name] Attendance Policy\n\nApproved by: [Name]\nDate: [Date]\nNext review"
        " due by: [Date]\n\n[School Name] expects every child each day. This policy meets"
        " the guidance Working together to improve school attendance (August 2024)."
        "\n\nSigned: ________ Chair of Governors\n",
        title="Attendance Policy",
        signatories=((None, "Chair of Governors", None),),
    ),
    Case(
        "j16",
        "Uniform Policy - Castle Rise Academy\nLast Modified: 3rd July 2023 | Modified By:"
        " J Torrance | Approved: LAB 11th July 2023 | Next Due: July 2024\n\nBlazers are"
        " worn at Castle Rise Academy.\n",
        title="Uniform Policy",
        school="Castle Rise Academy",
        approved=("2023-07-11",),
        reviewed=("2023-07-03",),
        next_review="2024-07",
        approved_by="LAB",
    ),
    Case(
        "j17",
        "Policy for Looked After Children\n\nReviewed by A Lister & C Moxon, Autumn 2021"
        "\nAccepted by Governors Spring 2022\nTo be reviewed Spring 2024 or sooner"
        "\n\nSwallow Dell Primary School has a designated teacher. Plans are reviewed"
        " termly.\n",
        title="Policy for Looked After Children",
        school="Swallow Dell Primary School",
        approved=("2022-21",),
        reviewed=("2021-23",),
        next_review="2024-21",
        approved_by="Governors",
    ),
    Case(
        "j18",
        "Governor Visits Policy\n\nSubject to approval at the full governing body meeting"
        " on 5 July 2022\n\nDraft 2, June 2022\n\nGovernors visit Tern Valley School each"
        " term. Visits are arranged with the head. Tern Valley School welcomes them.\n",
        title="Governor Visits Policy",
        school="Tern Valley School",
    ),
    Case(
        "j19",
        "Year 3 Home Learning - Spring 1\n\nSpellings are set on Friday. Topic: The Romans."
        " Autumn 2 went well. Please read five times a week. PE days: Monday and Thursday."
        "\n\nMiss Orme\n",
        is_policy=False,
    ),
    Case(
        "j20",
        "Dear Parents and Carers,\n\nUniform consultation\n\nWe are seeking your views on"
        " our uniform policy. Governors will decide on 12 June 2023. Please return the slip"
        " by 2 June. The present policy was reviewed in 2019.\n\nYours sincerely\n\nA Marr"
        "\nHeadteacher\n",
        is_policy=False,
    ),
    Case(
        "j21",
        "Risk Assessment Form\n\nActivity: Swimming\nAssessed by: J Pool\nDate: 4 March"
        " 2022\nReview date: 4 March 2023\n\nHazard | Who | Controls | Risk\nDrowning |"
        " Pupils | Lifeguard, ratio 1:10 | Low\nSlips | All | No running | Low\n",
        is_policy=False,
    ),
    Case(
        "j22",
        "Behaviour Blueprint\n\nSurrey Road Primary\n\nReviewed: Sept 22. Review cycle:"
        " yearly. Lead: Mrs Adair (AHT)\n\nReady, respectful, safe. We recognise children"
        " who go over and above at Surrey Road Primary.\n",
        title="Behaviour Blueprint",
        school="Surrey Road Primary",
        reviewed=("2022-09",),
        months=12,
        owner="Mrs Adair (AHT)",
    ),
    Case(
        "j24",
        "Online Safety Policy\n\nSchool: Marsh End Primary\n\nThis policy was written in"
        " March 2018 by the Computing Leader, was agreed by staff in April 2018 and"
        " ratified by the full governing body on 17th May 2018. It will be reviewed in the"
        " summer term of 2020.\n",
        title="Online Safety Policy",
        school="Marsh End Primary",
        written="2018-03",
        approved=("2018-04", "2018-05-17"),
        next_review="2020-22",
        approved_by="full governing body",
        owner="Computing Leader",
    ),
)
