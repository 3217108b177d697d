"""Running text for invented policies, full of dates and names that belong to somebody else."""

FIRST_AID = """
The Health and Safety (First-Aid) Regulations 1981 and the DfE guidance of December 2015 apply.

Training
Eight staff renewed their paediatric certificates on 6 January 2020; certificates last three years.
The defibrillator is serviced annually. Accident records are reviewed by the site team each term.
The designated first aider is Miss Petra Lund, who may be reached through the office.
"""

BEHAVIOUR = """
We expect everyone to be kind. This policy should be read in conjunction with the Anti-Bullying
Policy and the SEND Policy, and Keeping Children Safe in Education (September 2022).

Rewards
House points are counted every Friday. Behaviour logs are reviewed by senior leaders every
half term.

Exclusion
Only the Headteacher may exclude a pupil. The Education Act 2002 and the School Discipline (Pupil
Exclusions and Reviews) (England) Regulations 2012 set out the procedure.
"""

DATA = """
The UK GDPR and the Data Protection Act 2018, in force from 25 May 2018, govern how we use data.

Retention
Records are kept for six years after a pupil leaves. The data protection officer, Mr Ivo Stannard,
audits the register annually and last reported in March 2019. Breaches are reported within 72 hours.
"""

SAFEGUARDING = """
All staff read Part 1 of Keeping Children Safe in Education, September 2021, every year.

The Designated Safeguarding Lead is Mrs Una Farrow and the nominated governor is Mr Bram Oakes.
Training is renewed every two years; the last whole-staff session was on 3rd September 2020.
This document replaces the child protection guidance issued by the county council in June 2014.
"""

ADMISSIONS = """
Places are offered under the School Admissions Code 2014. Applications for September 2023 close on
15 January 2023. Appeals are heard by an independent panel within forty school days.
"""
