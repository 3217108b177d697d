"""The paragraph stock: what the demonstration's policies say, written for it and for nothing else.

Each topic has its aim and what the school does. `[[before|after]]` gives the words of the first
version and those of the draft that follows it, so that a comparison shows a real change.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """What one policy is about: its title, who looks after it, its aim and its rules."""

    title: str
    owner: str
    aim: str
    rules: tuple[str, ...]


TOPICS: dict[str, Topic] = {
    "child_protection": Topic(
        "Child protection and safeguarding policy",
        "Designated safeguarding lead",
        "Every adult here has a part in keeping children safe. This policy says what each of us does"
        " when something seems wrong, and who decides what happens next.",
        (
            "Whoever is worried about a child tells the designated safeguarding lead the same day,"
            " in person, and writes it down [[before going home|within the hour]].",
            "A child who tells us something is listened to, is never promised secrecy, and is told"
            " who will hear of it and why.",
            "The lead meets the pastoral team [[each fortnight|each week]] and goes through every"
            " open concern by name.",
        ),
    ),
    "behaviour": Topic(
        "Behaviour policy",
        "Deputy headteacher",
        "Calm rooms and kind corridors are taught, as reading is taught. We say plainly what we expect"
        " and we notice when it is done well.",
        (
            "Lessons begin with a greeting at the door and end with the room left tidy.",
            "A pupil who disrupts a lesson is reminded once, then moved, then [[sent to a colleague’s"
            " room for the rest of the lesson|given ten minutes with the pastoral lead and a way"
            " back]].",
            "Parents hear from us about good weeks at least as often as about bad ones.",
        ),
    ),
    "behaviour_principles": Topic(
        "Statement of behaviour principles",
        "Chair of governors",
        "The governors set out here what they ask of everybody, so that the headteacher can write the"
        " behaviour policy from it.",
        (
            "Every pupil has the right to learn without fear, and every adult to teach without abuse.",
            "Sanctions are fair, known beforehand and [[recorded|recorded, and looked at each term for"
            " patterns by group]].",
        ),
    ),
    "attendance": Topic(
        "Attendance policy",
        "Attendance officer",
        "A day missed is hard to make up. We work with families early, long before absence becomes a"
        " habit.",
        (
            "Registers close at [[9.15|9.05]] in the morning; after that a pupil is marked late and"
            " signs in at the office.",
            "The office rings home on the first morning of an absence that nobody explained.",
            "When attendance falls below [[92|94]] per cent we invite the family in, ask what is in"
            " the way, and write down what each of us will do.",
        ),
    ),
    "charging_remissions": Topic(
        "Charging and remissions policy",
        "School business manager",
        "No child goes without a lesson, a visit or an instrument because of money.",
        (
            "We ask for contributions to day visits and say in each letter that they are voluntary.",
            "Board and lodging on residential visits is charged at cost, and remitted [[in part|in"
            " full]] for families who receive the benefits listed in the appendix.",
        ),
    ),
    "complaints": Topic(
        "Complaints procedure",
        "Headteacher",
        "Most worries are put right in a conversation. When one is not, this procedure says who"
        " listens, in what order and by when.",
        (
            "Stage one: the class teacher or head of year replies within [[ten|five]] school days.",
            "Stage two: the headteacher looks into it and writes within fifteen school days.",
            "Stage three: three governors who knew nothing of it before hear both sides and decide.",
        ),
    ),
    "data_protection": Topic(
        "Data protection policy",
        "School business manager",
        "We hold a great deal about children and their families, and we hold it for them.",
        (
            "A request to see records is passed to the office the day it arrives and answered within"
            " one month.",
            "A lost laptop, list or memory stick is reported to the data protection lead [[as soon as"
            " possible|within two hours of being missed]].",
            "We keep pupil records no longer than the retention table says and shred what has gone"
            " past it each July.",
        ),
    ),
    "equality_objectives": Topic(
        "Equality objectives",
        "Headteacher",
        "Three things that we mean to change in the next four years, with the figures by which we"
        " shall know.",
        (
            "By the end of the period pupils with an education plan attend as well as others do.",
            "Applicants for posts of responsibility [[reflect|match within five points]] the make-up"
            " of our staff.",
        ),
    ),
    "accessibility_plan": Topic(
        "Accessibility plan",
        "Special educational needs coordinator",
        "Where a pupil cannot reach a room, a lesson or a letter, we change the room, the lesson or"
        " the letter.",
        (
            "Step-free ways into each building are checked every term.",
            "Worksheets are offered in [[large print|large print and in a form that can be read"
            " aloud]].",
        ),
    ),
    "exclusions": Topic(
        "Suspensions and permanent exclusions policy",
        "Headteacher",
        "To send a pupil home is a last step and a serious one; only the headteacher takes it.",
        (
            "Work is set from the first day and marked by the [[third|second]] day.",
            "Governors meet to consider each case that the law asks them to, within its time limits.",
        ),
    ),
    "governors_allowances": Topic(
        "Governors’ allowances scheme",
        "Clerk to the governors",
        "Nobody should be out of pocket for serving as a governor.",
        (
            "Travel by car is paid at [[40|45]] pence a mile, and care of a child or relative at cost.",
            "Claims go to the office with a receipt within one term.",
        ),
    ),
    "health_safety": Topic(
        "Health and safety policy",
        "Premises manager",
        "We want everybody to go home as well as they came.",
        (
            "The site is walked by the premises manager and a governor [[each term|each half-term]],"
            " and what they find is listed with a date for putting it right.",
            "Fire drills are held each term, one of them at lunch time.",
            "Ladders are used only by people who have been shown how.",
        ),
    ),
    "rshe": Topic(
        "Relationships and health education policy",
        "Curriculum lead",
        "Children learn here about friendship, families and their own growing up, in words for their"
        " age.",
        (
            "Parents see the year’s plan and materials [[on request|on the website each September]].",
            "Questions that a child asks are answered honestly, or taken home with the parent’s"
            " knowledge.",
        ),
    ),
    "uniform": Topic(
        "School uniform policy",
        "Headteacher",
        "Uniform here is plain, cheap and the same for everybody.",
        (
            "Only the jumper carries our badge; [[two|one]] branded item is asked for, and any shop’s"
            " trousers, skirts and shirts will do.",
            "The Friends run a stall of outgrown uniform at each parents’ evening.",
        ),
    ),
    "send_policy": Topic(
        "Special educational needs and disability policy",
        "Special educational needs coordinator",
        "Good teaching comes first; extra help comes early, and the family is part of it.",
        (
            "A plan with three aims is written with the pupil and looked at again every [[term|half-"
            "term]].",
            "Teaching assistants work from the teacher’s plan and tell the teacher what happened.",
        ),
    ),
    "medical_conditions": Topic(
        "Supporting pupils with medical conditions policy",
        "Welfare officer",
        "A condition that is well looked after need not keep a child from anything.",
        (
            "Medicines are kept unlocked where minutes count and locked where they do not.",
            "Each plan names [[one adult|two adults]] trained to carry it out, and says what to do on"
            " visits.",
        ),
    ),
    "allergy_safety": Topic(
        "Allergy safety policy",
        "Welfare officer",
        "A reaction can begin in minutes, so everybody must know what to do before it does.",
        (
            "Two spare adrenaline pens hang in the dining hall and [[the office|on each corridor]].",
            "The kitchen, the classroom and the club leader have the same list with photographs.",
        ),
    ),
    "mobile_phones": Topic(
        "Mobile phones policy",
        "Deputy headteacher",
        "School is a day off from the telephone.",
        (
            "Phones are switched off and [[in bags|handed in at the door]] from the first bell to the"
            " last.",
            "A phone that is seen is kept in the office until the end of the day.",
        ),
    ),
    "staff_code_of_conduct": Topic(
        "Staff code of conduct",
        "Headteacher",
        "People trust us with their children. This code says what that asks of us, in and out of"
        " school.",
        (
            "Small worries about a colleague are shared with the headteacher as low-level concerns,"
            " and kept [[in one place|in one place that is read each term]].",
            "Staff do not use private accounts to write to pupils.",
        ),
    ),
    "whistleblowing": Topic(
        "Whistleblowing policy",
        "Chair of governors",
        "Somebody who sees wrong done here can say so without fear for their post.",
        (
            "Say it first to the headteacher, or to the chair where it is about the headteacher.",
            "You have an answer within [[ten|seven]] working days that says what will be done.",
        ),
    ),
    "anti_bullying": Topic(
        "Anti-bullying policy",
        "Pastoral lead",
        "Bullying is hurt that is meant and repeated. We take it up every time.",
        (
            "Both pupils are spoken with on the same day, apart, and both families hear from us.",
            "We look again after two weeks and [[after a term|again after half a term]] to see that it"
            " has stopped.",
        ),
    ),
    "online_safety": Topic(
        "Online safety policy",
        "Computing lead",
        "Children live online too, and we teach them to live there well.",
        (
            "Filtering is tested [[each term|each month]] with a list of addresses that must be"
            " blocked, and the log is read by the safeguarding lead.",
            "Pictures made by machine are named as such, and nobody puts a pupil’s work or face into"
            " a public service.",
        ),
    ),
    "foi_scheme": Topic(
        "Freedom of information publication scheme",
        "School business manager",
        "Much of what we hold is open to anybody. This scheme says what, where it is and what it costs.",
        ("Documents on the website are free; copies on paper cost [[10|15]] pence a sheet.",),
    ),
    "scr": Topic(
        "Single central record: how we keep it",
        "School business manager",
        "One list shows that everybody who works with children here has been checked.",
        ("The headteacher signs the list each [[term|half-term]] after comparing it with the rota.",),
    ),
    "teachers_pay": Topic(
        "Teachers’ pay policy",
        "Headteacher",
        "The local authority’s pay policy, adopted as it stands.",
        ("Progress on the scale follows the appraisal year that ends in [[August|August each year]].",),
    ),
    "admissions": Topic(
        "Admission arrangements",
        "Headteacher",
        "How places are offered when more children apply than we can take.",
        (
            "Looked-after children come first, then brothers and sisters, then [[distance by road|the"
            " straight-line distance from the front door to our gate]].",
        ),
    ),
    "careers_pas": Topic(
        "Careers and provider access policy statement",
        "Careers leader",
        "Every pupil meets colleges, employers and training providers before choosing.",
        (
            "Providers who wish to visit write to [[the careers leader|[insert name of contact] at the"
            " academy]] and are given a date within the term.",
            "Each year group has at least two such meetings a year.",
        ),
    ),
    "first_aid": Topic(
        "First aid policy and arrangements",
        "Premises manager",
        "Help reaches an injured person within two minutes anywhere on the site.",
        ("There are always [[three|four]] trained people on the site while pupils are here.",),
    ),
    "biometrics": Topic(
        "Protection of biometric information policy",
        "School business manager",
        "Paying for lunch with a finger is a choice, and there is always another way.",
        ("Both parents are told and one agrees in writing; a pupil’s own no is [[heeded|final]].",),
    ),
    "lettings": Topic(
        "Lettings policy",
        "School business manager",
        "Our hall and field belong to the neighbourhood when lessons are over.",
        (
            "Hirers show insurance and a safeguarding statement before the first booking.",
            "The hall is let until [[10|9.30]] in the evening, Sundays excepted.",
        ),
    ),
    "visits": Topic(
        "Educational visits policy",
        "Visits coordinator",
        "Learning out of doors is worth the planning it takes.",
        (
            "The leader goes there first, or speaks with somebody who has been this year.",
            "Each group carries [[a list|a list, a charged phone and a first-aid kit]].",
        ),
    ),
    "worship": Topic(
        "Collective worship policy",
        "Worship lead",
        "Each day has a quarter of an hour that belongs to everybody.",
        ("Pupils plan and lead worship [[each half-term|every Thursday]]; families may come.",),
    ),
    "homework": Topic(
        "Homework policy",
        "Curriculum lead",
        "Homework is short, is about something already taught, and is looked at.",
        ("Younger pupils read at home each day; older ones have [[forty|thirty]] minutes a night.",),
    ),
    "lone_working": Topic(
        "Lone working policy",
        "Premises manager",
        "Nobody should be in trouble here with nobody knowing.",
        ("Whoever stays after 6 tells [[the office|the premises manager by message]] and leaves by 9.",),
    ),
    "e_safety_2019": Topic(
        "E-safety policy 2019",
        "Computing lead",
        "How we kept pupils safe on the computers of the suite.",
        ("Pupils sign the rules of the computer suite each September.",),
    ),
    "bursary": Topic(
        "Sixth form bursary policy",
        "Head of sixth form",
        "Money for travel, meals and books, for students who would otherwise not stay on.",
        ("Awards are paid [[each term|each half-term]] and follow attendance.",),
    ),
}
