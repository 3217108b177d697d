"""Control blocks in the layouts of real documents: tables that lost their frames, lists, wraps."""

from __future__ import annotations

import pytest

from governance.domain.reading import read
from governance.domain.reading.blocks import from_text

_HEAD = "Fellbrook Primary School\nKindness Policy\n\n"
_BODY = (
    "\n\nFellbrook Primary School expects kindness of everyone. This policy says how we do so, and "
    "all staff must follow it.\n"
)
_BLOCKS = """
Reviewed: May 2020 KO; May 2021 KO; May 2022 TB
=> reviewed 2020-05, reviewed 2021-05, reviewed 2022-05
----
Version Control

Version / Date / Description / Author
1.0 / March 2015 / First issue / J Pell
1.1 / May 2017 / Minor changes / J Pell
2.0 / 6 June 2019 / Full review / K Orde
=> written 2015-03, reviewed 2017-05, reviewed 2019-06-06
----
Reviewed: May 2007, June 2007, 27.9.07, June 2009
Next review: Feb 2013
=> reviewed 2007-05, reviewed 2007-06, reviewed 2007-09-27, reviewed 2009-06, next_review 2013-02
----
Date of review | Reviewed by | Next review
May 2017 | K Orde | May 2018
May 2018 | K Orde | May 2019
=> reviewed 2017-05, reviewed 2018-05, next_review 2019-05
----
Date of review    Reviewed by    Next review
May 2017    K Orde    May 2018
May 2018    K Orde    May 2019
=> reviewed 2017-05, reviewed 2018-05, next_review 2019-05
----
Version
Date
Author
Changes
1.0
3 May 2016
K Orde
First version
1.1
4 May 2018
K Orde
Updated links
=> written 2016-05-03, reviewed 2018-05-04
----
Reviewed 2012, 2014 and 2016,
2018, 2020
=> reviewed 2012, reviewed 2014, reviewed 2016, reviewed 2018, reviewed 2020
----
Created 2013. Revised 2016 and Sept 2019. Next revision due Sept 2022.
=> written 2013, reviewed 2016, reviewed 2019-09, next_review 2022-09
----
Policy history
May 2014: adopted by governors
May 2016: reviewed, no change
May 2018: revised
=> approved 2014-05, reviewed 2016-05, reviewed 2018-05
----
Written May 2014
Reviewed May 2016
Reviewed May 2018
Reviewed May 2020
Next review May 2022
=> written 2014-05, reviewed 2016-05, reviewed 2018-05, reviewed 2020-05, next_review 2022-05
----
Version Date Changes
V1 Sept 2018 Original
V2 Sept 2019 KCSIE updates
V3 Sept 2020 KCSIE updates, Covid addendum
=> written 2018-09, reviewed 2019-09, reviewed 2020-09
----
Review history:
- January 2018
- January 2019
- January 2020
=> reviewed 2018-01, reviewed 2019-01, reviewed 2020-01
----
Dates of review:
January 2018
January 2019
January 2020
=> reviewed 2018-01, reviewed 2019-01, reviewed 2020-01
----
Date of policy: June 2012. Reviewed: June 2014; June 2016; June 2018. To be reviewed: June 2020.
=> written 2012-06, reviewed 2014-06, reviewed 2016-06, reviewed 2018-06, next_review 2020-06
----
Version
1
Date
Oct 2018
Change
First version of the policy
Version
2
Date
Dec 2020
Change
Updated for new law
=> written 2018-10, reviewed 2020-12
----
Reviewed on: 12/03/18 and 14/03/19 by the SLT
=> reviewed 2018-03-12, reviewed 2019-03-14
----
Date    Version    Status    Author    Amendments
01/09/2019    0.1    Draft    K Orde    First draft
12/10/2019    1.0    Approved    K Orde    Approved by governors
12/10/2020    1.1    Approved    K Orde    Annual review
=> written 2019-09-01, approved 2019-10-12, approved 2020-10-12
----
Issue 1: May 2014
Issue 2: May 2016
Issue 3: May 2018
=> written 2014-05, reviewed 2016-05, reviewed 2018-05
----
Approved by Governors: May 2014, May 2016, May 2018
=> approved 2014-05, approved 2016-05, approved 2018-05
----
Last reviewed: May 2018 (previously May 2016 and May 2014)
=> reviewed 2018-05, reviewed 2016-05, reviewed 2014-05
----
Approved / Review / Next
May 2018 / May 2019 / May 2020
=> approved 2018-05, reviewed 2019-05, next_review 2020-05
----
Date approved   Date reviewed   Next review
May 2018        May 2019        May 2020
=> approved 2018-05, reviewed 2019-05, next_review 2020-05
----
Date approved: Date reviewed: Next review:
May 2018 May 2019 May 2020
=> approved 2018-05, reviewed 2019-05, next_review 2020-05
----
Date approved
Date reviewed
Next review
May 2018
May 2019
May 2020
=> approved 2018-05, reviewed 2019-05, next_review 2020-05
----
Approved by:
Date:
Next review:
Full Governing Body
12 May 2018
May 2020
=> approved 2018-05-12, next_review 2020-05
----
Policy owner
Approved by
Date approved
Review date
Headteacher
Governing Body
12 May 2018
May 2020
=> approved 2018-05-12, next_review 2020-05
----
Policy Issue Date: January 2011Review Date: January 2014Updated by: K Orde
=> written 2011-01, next_review 2014-01
----
Approved by GovernorsMay 2018Next reviewMay 2020
=> approved 2018-05, next_review 2020-05
----
Approved:          Reviewed:         Next review:
12/05/2018
12/05/2019
12/05/2020
=> approved 2018-05-12, reviewed 2019-05-12, next_review 2020-05-12
----
Policy approved by Governors on:

12th May 2018

Date of next review:

May 2021
=> approved 2018-05-12, next_review 2021-05
----
This policy was approved by the
Governing Body of Fellbrook Primary School on
15 March 2022.
=> approved 2022-03-15
----
This policy was adopted at a meeting of Fellbrook Primary School
held on 15 March 2022

Date to be reviewed
10/22
=> approved 2022-03-15, next_review 2022-10
----
Review date 10/22
=> next_review 2022-10
----
Governors approved this policy in May 2018 and it will next be reviewed in May 2020.
=> approved 2018-05, next_review 2020-05
----
Agreed by the Full Governing Body at a meeting on Wednesday 12th May 2018. Next review: May 2020.
=> approved 2018-05-12, next_review 2020-05
----
Signed: K Orde (Chair of Governors)    Date: 12 May 2018    Review Date: May 2020
=> next_review 2020-05
----
Reviewed every six months; next July 2021
=> next_review 2021-07
----
It was agreed by governors on 18th May 2021 and will be reviewed every two years, in May 2023 first.
=> approved 2021-05-18, next_review 2023-05
----
Approved by FGB: 21.3.2018    Minute no: 14
To be reviewed: 3 years (March 2021)
=> approved 2018-03-21, next_review 2021-03
----
Adopted by the Governing Body: 12 May 2018
Reviewed and re-adopted: 14 May 2020
Next review: May 2022
=> approved 2018-05-12, approved 2020-05-14, reviewed 2020-05-14, next_review 2022-05
----
Status: 21/03/2018: Approved at Full Trust Board. Next Review Date: 21/03/2019
=> approved 2018-03-21, next_review 2019-03-21
----
Updated September 2019 KO
To be reviewed September 2020
=> reviewed 2019-09, next_review 2020-09
----
Reviewed by KO/TB October 2006
To be reviewed October 2009
=> reviewed 2006-10, next_review 2009-10
----
Original May 2010 Revised January 2013 Revised May 2015
=> written 2010-05, reviewed 2013-01, reviewed 2015-05
----
Created: May 2010 | Revised: January 2013 | Next: January 2016
=> written 2010-05, reviewed 2013-01, next_review 2016-01
----
Policy agreed: May 2016
Policy reviewed: May 2017
               May 2018
               May 2019
Next review: May 2020
=> approved 2016-05, reviewed 2017-05, reviewed 2018-05, reviewed 2019-05, next_review 2020-05
----
Approved by governors 12th
May 2018
Review date May
2020
=> approved 2018-05-12, next_review 2020-05
----
Ratified :October 2019
Reviewed and ratified : 24/11/2021
=> approved 2019-10, approved 2021-11-24, reviewed 2021-11-24
----
18/05/2015 Approved
05/12/2019 Reviewed and re-approved
=> approved 2015-05-18, reviewed 2019-12-05, approved 2019-12-05
----
May 2018

Review date: May 2020
=> written 2018-05, next_review 2020-05
"""


@pytest.mark.parametrize("told", _BLOCKS.strip().split("\n----\n"))
def test_each_date_of_a_block_is_read_once_and_rightly(told: str) -> None:
    block, _, wanted = told.rpartition("\n=> ")
    said = read(from_text("kindness.txt", _HEAD + block + _BODY)).as_json("kindness.txt")
    found = [
        f"{field} {date['value']}"
        for field in ("written", "approved", "reviewed", "next_review")
        for date in (said[field] if isinstance(said[field], list) else [said[field]])
        if date
    ]
    assert sorted(found) == sorted(wanted.split(", "))


_VERSIONS = [
    ("Version / Date / Author\n1.0 / March 2015 / J Pell\n2.0 / 6 June 2019 / K Orde", "2.0"),
    ("Version\n1\nDate\nOct 2018\nChange\nFirst\nVersion\n2\nDate\nDec 2020\nChange\nLaw", "2"),
    ("Date   Version   Changes\n01/09/2019   0.1   Draft\n12/10/2020   1.1   Review", "1.1"),
    ("Version   Author   Date\n1         HR       10/9/2013\n3         HR       July 2017", "3"),
]


@pytest.mark.parametrize(("block", "wanted"), _VERSIONS)
def test_the_version_is_that_of_the_newest_row(block: str, wanted: str) -> None:
    found = read(from_text("kindness.txt", _HEAD + block + _BODY)).version
    assert found is not None
    assert found.value == wanted
