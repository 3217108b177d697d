"""What each mark weighs for or against the title, as `bench/choosing` prints it."""

from __future__ import annotations

from governance.domain.reading.weighing.choice import table_of

TITLES = table_of("""
after: reviewed 1.37; approved 0.83; may 0.57; governor 0.57; ict 0.55; date 0.52; non 0.50
after: written 0.48; a 0.47; plan 0.46; docx 0.44; june 0.42; approval 0.40; document 0.39
after: version 0.39; chair 0.37; acceptabl 0.35; status 0.34; revised 0.34; pupil 0.30
after: current 0.30; updated 0.26; author 0.26; to 0.24; crc 0.24; as 0.23; at 0.18; section 0.17
after: revision 0.12; all 0.12; based 0.11; for 0.11; number 0.09; renewal 0.07; responsib -0.05
after: governors -0.12; review -0.12; applies -0.13; changes -0.18; eal -0.18; summer -0.23
after: our -0.23; equalitie -0.23; name -0.27; mobile -0.29; staff -0.29; of -0.33; capitals -0.34
after: procedure -0.34; senior -0.42; issued -0.44; cla -0.45; including -0.45; details -0.47
after: policy -0.56; statement -0.93; introduct -1.03; low -1.17; incl -1.57; and -1.94
after sign: dash 1.07; space 0.69; bracket 0.47; comma -0.85; wide -1.28; colon -1.89
before: name 1.37; lettings 0.97; introduct 0.93; school 0.85; title 0.81; model 0.74
before: principal 0.56; number 0.51; this 0.42; website 0.41; trust 0.40; word 0.32; version 0.23
before: on 0.18; statement -0.12; at -0.15; teachers -0.27; capitals -0.28; an -0.28; low -0.29
before: behaviour -0.30; the -0.31; document -0.41; after -0.43; safety -0.50; policy -0.51
before: ict -0.80; and -1.03
before sign: space 0.60; slash 0.19; stop 0.18; wide -0.10; bracket -0.85; comma -1.97
case: capitals 1.19; title 1.08; low -0.23; first -0.81; some capitals -2.47
document: plan 1.58; procedure 0.72; procedures 0.62; principles 0.54; objectives 0.36
document: guidelines 0.22; strategy 0.10; agreement -0.14; information -0.30; statement -0.79
document: policies -1.41
first: special 1.80; promoting 1.43; relationsh 1.27; governors 1.16; anti 1.14; looked 1.03
first: loft 0.93; first 0.93; hire 0.92; safe 0.92; single 0.85; charges 0.80; student 0.73
first: whole 0.73; supporting 0.71; positive 0.62; finance 0.60; e 0.60; collective 0.60
first: cctv 0.58; lone 0.57; school 0.54; attendance 0.51; uncollecte 0.47; records 0.47
first: behaviour 0.46; out 0.46; drugs 0.45; intimate 0.44; health 0.42; complaints 0.41
first: early 0.40; teachers 0.39; p 0.39; marking 0.38; exams 0.34; whistle 0.34; fire 0.32
first: disability 0.31; board 0.31; drug 0.31; online 0.30; children 0.29; hse 0.28; lettings 0.26
first: data 0.26; english 0.25; whistleblo 0.23; minutes 0.23; pastoral 0.20; model 0.19
first: site 0.17; visitors 0.14; educationa 0.14; accessibil 0.14; equality 0.13; remote 0.12
first: admissions 0.05; statement -0.05; staff -0.06; alcohol -0.07; draft -0.11; toilet -0.11
first: and -0.13; charging -0.13; guidance -0.15; pupil -0.16; mobile -0.19; title -0.20
first: pupils -0.21; management -0.21; gdpr -0.25; a -0.26; schools -0.27; pay -0.31
first: governor -0.32; key -0.34; revised -0.34; b -0.35; top -0.37; history -0.52
first: introducti -0.53; rse -0.55; acceptable -0.55; general -0.55; child -0.59; uniform -0.66
first: specialist -0.67; polisi -0.67; bullying -0.70; policy -0.71; signature -0.82
first: bursary -0.85; needs -0.90; document -0.95; premises -0.95; date -0.97; the -1.05
first: home -1.19; number -2.29
goes before: seldom 0.60; always -0.24; often -0.63
goes on: often 0.49; seldom 0.39; always -0.74
heads: 1 0.81; 2 0.61; 3 0.12; 0 -0.52
join: open 1.64; document 0.87; onward 0.80; widths 0 -0.16; widths 1 -0.32; widths 2 -0.32
join: widths 3 -0.94; over blank -1.20
last: welfare 1.55; plan 1.47; staff 1.44; cla 1.22; areas 1.11; behaviour 0.97; policy 0.79
last: procedure 0.76; safety 0.68; television 0.57; conditions 0.53; child 0.52; settings 0.49
last: blowing 0.49; objectives 0.39; medicines 0.38; devices 0.29; visits 0.24; guidelines 0.23
last: eal 0.23; pay 0.21; phase 0.20; learning 0.20; schools 0.16; substances 0.15; risk 0.14
last: procedures 0.12; strategy 0.11; protection 0.07; arrangemen -0.06; agreement -0.07
last: governors -0.08; responsibi -0.09; rhse -0.12; form -0.13; introducti -0.13; support -0.17
last: processes -0.20; conduct -0.20; document -0.21; all -0.25; informatio -0.25; contacts -0.31
last: for -0.43; docx -0.48; governor -0.48; number -0.48; lead -0.50; statement -0.60
last: review -1.00; policies -1.32; out -1.47; date -1.48
line: 1 1.00; 2 0.83; 0 -0.12; 3 -0.40
over: including 0.97; the 0.75; low 0.57; policy 0.53; at -0.06; and -0.20; for -0.88
place: 0 0.83; 1 0.81; 2 0.50; 10 to 15 0.42; 4 -0.07; 6 to 9 -0.57; 5 -0.92; 16 and more -0.95
plain: 0 own 3.13; neither of 3 topics 1.76; over label 1.70; 0 behind document 1.66; policy 1.44
plain: policy of 2 topics 1.35; policy of 3 topics 1.33; 1 own 1.15; label behind 1.00
plain: ends line 0.98; over unnamed 0.91; begins line 0.90; ages 0.89; document at 10 to 15 0.75
plain: policy ends line 0.72; policy at 2 0.71; under school 0.63; bracket 0.63; policy at 0 0.61
plain: neither at 1 0.58; house 0.57; policy begins line 0.55; under document 0.42
plain: 1 documents 0.38; document ends line 0.38; document of 3 topics 0.36; 2 documents 0.35
plain: policy at 1 0.30; neither at 0 0.28; whole value 0.28; policy of 1 topics 0.22
plain: house last 0.20; policy at 4 0.19; 4 behind document 0.19; neither of 2 topics 0.18
plain: neither at 3 0.18; document begins line 0.15; house first 0.13; neither at 2 0.08
plain: this 0.06; 3 documents 0.06; neither begins line 0.05; 3 behind document -0.12
plain: 2 behind document -0.16; document at 0 -0.18; over 2 lines -0.22; neither at 10 to 15 -0.28
plain: date behind -0.29; document at 6 to 9 -0.29; policy at 3 -0.29; policy at 16 and more -0.30
plain: document -0.34; over 1 lines -0.36; document at 2 -0.39; broken bracket -0.40
plain: section -0.48; 1 behind document -0.57; policy at 5 -0.59; holds a label -0.62
plain: neither at 6 to 9 -0.62; years -0.68; 4 own -0.70; colon behind -0.76; neither at 4 -0.79
plain: 3 own -0.91; under open line -0.98; year -1.03; over 3 lines -1.07; stop behind -1.12
plain: holds a date -1.14; state behind document -1.22; sentence -1.23; 2 own -1.34
plain: names nothing -1.35; code -1.50; neither of 0 topics -1.65; document of 0 topics -1.73
plain: neither of 1 topics -1.75; has dash -1.85; said twice -1.87; left open -2.01; unnamed -2.04
plain: has colon -2.07; policy of 0 topics -2.35; begins open -2.74; number -2.81
plain: holds a house -3.16; policy twice -3.43
rarest: 2 0.92; 3 0.89; 1 -0.31
reach: 0 1.64; 1 1.22; 4 -0.18; 2 -0.25; 3 -2.57
times: 1 0.46; 4 0.43; 6 0.22; 3 0.08; 2 -0.31
told: 2 0.98; 3 0.89; 0 -0.50
value: title 1.60; other -0.68
within value: other -0.49
words: 6 0.91; 5 0.63; 4 0.53; 7 0.32; 3 0.30; 9 to 11 -0.50; 12 and more -1.59; 1 -1.72
""")
