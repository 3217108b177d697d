"""The fourteenth batch: who signs, who keeps and who approves, in shapes met late."""

from __future__ import annotations

from tests.unit.reading.cases import Case

CASES: tuple[Case, ...] = (
    Case(
        "n01",
        "Fernlow Primary School\n\nLONE WORKER POLICY\nPolicy to be reviewed November 2023\n"
        "Tamsin Orrin\nHeadteacher signature ………………………………\n\n1. Statement\n\nNobody at Fernlow"
        " Primary School works alone on a ladder.\n",
        title="LONE WORKER POLICY",
        school="Fernlow Primary School",
        next_review="2023-11",
        signatories=(("Tamsin Orrin", "Headteacher", None),),
    ),
    Case(
        "n02",
        "Fernlow Primary School\n\nSun Safety Policy\nReview date: May 2024\nHeadteacher signature"
        " ………………………………\nChair of Governors signature ………………………………\n\n1. Statement\n\nHats are worn"
        " at Fernlow Primary School.\n",
        title="Sun Safety Policy",
        school="Fernlow Primary School",
        next_review="2024-05",
        signatories=((None, "Headteacher", None), (None, "Chair of Governors", None)),
    ),
    Case(
        "n03",
        "Brackenhill School\n\nScience Policy\n\nReview Date: February 2022\n\n1 Introduction\n\n"
        "This policy reflects what the teachers agreed. It was drawn up after talks with all staff"
        " and has been approved by the Governing Board. Brackenhill School likes science.\n",
        title="Science Policy",
        school="Brackenhill School",
        next_review="2022-02",
        approved_by="Governing Board",
    ),
    Case(
        "n04",
        "Brackenhill School\n\nUniform Policy\n\nNext review: March 2023\n\n1. Review\n\nThis"
        " policy will be reviewed every two years by the Deputy Headteacher.\n\n2. Ties\n\nTies are"
        " green at Brackenhill School.\n",
        title="Uniform Policy",
        school="Brackenhill School",
        next_review="2023-03",
        months=24,
        owner="Deputy Headteacher",
    ),
    Case(
        "n05",
        "Brackenhill School\n\nExams Policy\n\nReview date: March 2023\n\nThis policy will be"
        " reviewed by the head of centre, the Vice Principal and the exams officer.\n\nBrackenhill"
        " School is a centre. It is issued by the Clerk, who keeps the master.\n",
        title="Exams Policy",
        school="Brackenhill School",
        next_review="2023-03",
    ),
    Case(
        "n06",
        "Brackenhill School\n\nHistory Policy\n\nDate reviewed: June 2021\nTo be reviewed by: Piers"
        " Quillon (History Leader)\n\nPupils at Brackenhill School visit a castle.\n",
        title="History Policy",
        school="Brackenhill School",
        reviewed=("2021-06",),
        owner="Piers Quillon (History Leader)",
    ),
    Case(
        "n07",
        "Harrowfold School\n\nDrugs Policy\n\nAdopted by the Board of Governors on 17 June 2020\n\n"
        "Signed: _____________________  (Chairperson, Board of Governors)\nSigned:"
        " _____________________  (Principal)\n\nHarrowfold School has no room for drugs.\n",
        title="Drugs Policy",
        school="Harrowfold School",
        approved=("2020-06-17",),
        approved_by="Board of Governors",
        signatories=((None, "Chairperson, Board of Governors", None), (None, "Principal", None)),
    ),
    Case(
        "n08",
        "Harrowfold School\n\nHealth and Safety Policy\n\nReview date: May 2024\n\nMrs Una"
        " Tressel\nChair of Governors\nMr Piers Quillon\nHeadteacher\nDate:\nDate:\n\nFire drills"
        " are held each term at Harrowfold School.\n",
        title="Health and Safety Policy",
        school="Harrowfold School",
        next_review="2024-05",
        signatories=(
            ("Mrs Una Tressel", "Chair of Governors", None),
            ("Mr Piers Quillon", "Headteacher", None),
        ),
    ),
    Case(
        "n09",
        "Harrowfold School\n\nTrips Policy\n\nDate September 2021\n\nWritten by Mr Quillon\n\nDate"
        " adopted by Harrowfold LGC\n\n30 September 2021\n\nReview Date September 2023\n\nThe coach"
        " leaves Harrowfold School at nine.\n",
        title="Trips Policy",
        school="Harrowfold School",
        written="2021-09",
        approved=("2021-09-30",),
        next_review="2023-09",
        approved_by="Harrowfold LGC",
        owner="Mr Quillon",
    ),
    Case(
        "n10",
        "Harrowfold School Bullying Policy Adopted on: November 2018 Date of ratification by FGB"
        " Initialled by Chair and Head To be read with the Internet Policy\n\nHarrowfold School"
        " listens to every child.\n",
        title="Bullying Policy",
        school="Harrowfold School",
        approved=("2018-11",),
        approved_by="FGB",
    ),
    Case(
        "n11",
        "Complaints Policy\nApplies to Whole School\nOwner Head Master\nApproving Body Full"
        " Governing Body\nDate reviewed Lent 2023\nNext review Michaelmas 2024\nComplaints"
        " Policy\nQuillon Priory School hears parents out.\n",
        title="Complaints Policy",
        school="Quillon Priory School",
        reviewed=("2023-21",),
        next_review="2024-23",
        approved_by="Full Governing Body",
        owner="Head Master",
    ),
    Case(
        "n12",
        "Quillon Priory School\n\nExclusion Policy\n\nResponsibility         Head Master (with a"
        " yearly look by the committee)\n\nDate reviewed         May 2023\n\nQuillon Priory School"
        " excludes nobody lightly.\n",
        title="Exclusion Policy",
        school="Quillon Priory School",
        reviewed=("2023-05",),
        owner="Head Master",
    ),
    Case(
        "n13",
        "Quillon Priory School\n\nChild Protection Policy\n\nReview date: May 2023\n\nRESPONSIBLE"
        " PERSONS The DSL is the Bursar. Two others at Quillon Priory School are trained.\n",
        title="Child Protection Policy",
        school="Quillon Priory School",
        next_review="2023-05",
    ),
    Case(
        "n14",
        "Quillon Priory School\n\nCurriculum Policy\n\nRole\tName\tSignature\tDate\nAuthor\tTamsin"
        " Orrin, Deputy Headteacher\t\t\nHeadteacher\tPiers Quillon\t\t\nChair of Governors\tUna"
        " Tressel\t\t12/12/2016\n\nNext review: December 2018\n\nFrench is taught at Quillon Priory"
        " School.\n",
        title="Curriculum Policy",
        school="Quillon Priory School",
        next_review="2018-12",
        owner="Tamsin Orrin, Deputy Headteacher",
        signatories=(
            ("Piers Quillon", "Headteacher", None),
            ("Una Tressel", "Chair of Governors", "2016-12-12"),
        ),
    ),
    Case(
        "n15",
        "Quillon Priory School\n\nContingency Policy\n\nDate adopted June 2019\n\nSigned by chair"
        " of Standards & Estates committee\n\nMember of staff responsible for monitoring\n\nDeputy"
        " Headteacher\n\nReview frequency Annual\n\nExams go on at Quillon Priory School.\n",
        title="Contingency Policy",
        school="Quillon Priory School",
        approved=("2019-06",),
        months=12,
        owner="Deputy Headteacher",
        signatories=((None, "chair of Standards & Estates committee", None),),
    ),
    Case(
        "n16",
        "Quillon Priory School\n\nReserves Policy\n\nReview date: May 2023\n\nSigned Principal"
        " Signed Chair of Trust Board Print name Print name A B Orrin U Tressel\n\nQuillon Priory"
        " School holds four weeks of costs.\n",
        title="Reserves Policy",
        school="Quillon Priory School",
        next_review="2023-05",
        signatories=(
            ("A B Orrin", "Principal", None),
            ("U Tressel", "Chair of Trust Board", None),
        ),
    ),
    Case(
        "n17",
        "Quillon Priory School\n\nPlay Policy\n\nReview date: May 2023\n\nQuillon Priory School"
        " plays outside.\n\nOur staff\nMrs A Orrin\nHeadteacher\nMr T Tressel\nDeputy Head\n",
        title="Play Policy",
        school="Quillon Priory School",
        next_review="2023-05",
    ),
    Case(
        "n18",
        "Quillon Priory School\n\nPlay Policy\n\nReview date: May 2023\n\nSigned: A Bell and T"
        " Tressel (Chair of Governors)\n\nQuillon Priory School plays outside.\n",
        title="Play Policy",
        school="Quillon Priory School",
        next_review="2023-05",
        signatories=(("A Bell", None, None), ("T Tressel", "Chair of Governors", None)),
    ),
)
