"""What each mark weighs for or against the title, as `bench/choosing` prints it."""

from __future__ import annotations

from governance.domain.reading.weighing.choice import table_of

TITLES = table_of("""
after: reviewed 1.38; approved 0.85; updated 0.81; ict 0.56; governor 0.56; author 0.52
after: written 0.51; non 0.50; plan 0.47; approval 0.47; chair 0.45; status 0.44; document 0.44
after: a 0.39; pupil 0.39; current 0.38; version 0.36; acceptabl 0.35; for 0.34; to 0.32
after: june 0.31; crc 0.26; as 0.24; revised 0.24; section 0.21; date 0.17; revision 0.15
after: fire 0.14; number 0.10; all 0.09; at 0.07; applies -0.11; eal -0.13; staff -0.20
after: summer -0.21; equalitie -0.21; review -0.21; name -0.22; changes -0.23; our -0.25
after: procedure -0.32; of -0.34; capitals -0.36; governors -0.38; issued -0.40; cla -0.44
after: details -0.45; including -0.45; responsib -0.48; policy -0.53; senior -0.57
after: statement -1.09; introduct -1.16; low -1.21; incl -1.57; and -2.14
after sign: dash 0.84; space 0.76; bracket 0.50; stop -0.42; comma -0.98; wide -1.28; colon -1.95
before: name 1.27; lettings 1.19; introduct 1.04; model 0.86; title 0.85; school 0.81; out 0.55
before: trust 0.53; on 0.50; number 0.46; this 0.32; version 0.29; website 0.17; informati 0.09
before: schools -0.07; governors -0.12; statement -0.14; capitals -0.19; at -0.20; the -0.23
before: an -0.28; behaviour -0.32; after -0.38; low -0.40; teachers -0.44; safety -0.52
before: document -0.54; policy -0.62; ict -0.89; and -1.04
before sign: space 0.80; slash 0.32; colon 0.14; stop -0.15; wide -0.19; bracket -0.82
before sign: comma -1.96
case: capitals 1.32; title 0.92; low -0.24; first -1.21; some capitals -2.19
document: plan 1.59; procedure 0.70; principles 0.66; procedures 0.43; guidelines 0.42
document: objectives 0.34; arrangements 0.30; strategy 0.08; policy -0.09; agreement -0.21
document: information -0.42; statement -0.88; policies -1.53
first: special 1.77; relationsh 1.32; anti 1.30; promoting 1.28; first 1.15; governors 1.10
first: loft 0.99; whole 0.95; looked 0.90; single 0.88; hire 0.88; safe 0.87; cctv 0.83
first: student 0.82; charges 0.75; supporting 0.72; drugs 0.70; school 0.68; finance 0.67
first: whistle 0.65; e 0.61; teachers 0.57; collective 0.52; intimate 0.48; attendance 0.47
first: lettings 0.46; complaints 0.44; records 0.44; online 0.43; p 0.43; early 0.41
first: behaviour 0.40; disability 0.39; uncollecte 0.38; of 0.37; out 0.36; data 0.36
first: marking 0.35; site 0.31; board 0.29; positive 0.28; learning 0.27; whistleblo 0.23
first: children 0.20; security 0.19; examinatio 0.19; english 0.19; lone 0.18; fire 0.18
first: model 0.18; pastoral 0.17; equality 0.16; accessibil 0.16; geography 0.15; educationa 0.14
first: sun 0.13; visitors 0.12; discipline 0.12; managing 0.11; health 0.09; alcohol -0.05
first: statutory -0.14; pupils -0.17; academies -0.18; gdpr -0.18; classroom -0.22; mobile -0.24
first: and -0.24; key -0.27; pupil -0.28; title -0.29; a -0.31; schools -0.34; governor -0.34
first: guidance -0.34; b -0.34; acceptable -0.36; top -0.38; general -0.40; policy -0.48
first: history -0.51; pay -0.56; rse -0.56; revised -0.57; uniform -0.63; specialist -0.69
first: child -0.70; introducti -0.72; bullying -0.76; signature -0.83; needs -0.84; polisi -0.85
first: bursary -0.85; premises -0.90; document -1.02; date -1.11; home -1.33; the -1.36
first: number -2.42
goes before: seldom 0.43; always -0.69; often -0.70
goes on: seldom 0.40; often 0.10; always -0.55
heads: 2 0.66; 1 0.64; 3 0.20; 0 -0.56
join: open 1.55; onward 1.19; document 0.78; widths 0 -0.05; widths 1 -0.39; widths 2 -0.78
join: widths 3 -1.25; over blank -1.33
last: staff 1.66; welfare 1.58; plan 1.44; cla 1.14; procedure 0.92; policy 0.69; television 0.57
last: areas 0.56; conditions 0.52; working 0.51; visits 0.47; child 0.43; guidelines 0.43
last: blowing 0.41; objectives 0.36; safety 0.35; behaviour 0.33; settings 0.32; schools 0.29
last: devices 0.28; risk 0.21; teachers 0.18; procedures 0.15; pay 0.15; eal 0.14; strategy 0.10
last: and -0.06; manager -0.06; language -0.08; support -0.09; ict -0.10; at -0.11; on -0.12
last: responsibi -0.13; lettings -0.13; agreement -0.17; introducti -0.17; eyfs -0.18
last: conduct -0.19; document -0.22; form -0.22; contacts -0.25; governor -0.26; informatio -0.35
last: school -0.41; review -0.43; lead -0.52; number -0.64; statement -0.74; date -1.20; out -1.28
last: policies -1.32
line: 1 0.97; 2 0.92; 0 -0.21; 3 -0.61
over: policy 0.84; the 0.73; including 0.70; low 0.66; and -0.18; for -1.17
place: 0 0.87; 1 0.77; 10 to 15 0.33; 2 0.21; 3 -0.06; 6 to 9 -0.64; 5 -0.79; 16 and more -0.98
plain: 0 own 2.67; 0 behind document 1.78; over label 1.73; policy of 3 topics 1.59; policy 1.58
plain: 1 own 1.32; policy of 2 topics 1.28; neither of 3 topics 1.03; over unnamed 0.97; ages 0.90
plain: begins line 0.87; policy at 2 0.86; ends line 0.85; bracket 0.81; label behind 0.79
plain: policy ends line 0.73; house 0.72; document at 10 to 15 0.71; under school 0.68
plain: policy begins line 0.66; neither at 0 0.61; policy at 0 0.56; policy at 1 0.51
plain: document ends line 0.49; neither of 2 topics 0.48; document of 3 topics 0.47
plain: under document 0.34; 2 documents 0.30; 1 documents 0.30; whole value 0.30
plain: document begins line 0.30; this 0.28; policy at 4 0.27; neither at 1 0.22
plain: neither at 3 0.20; house first 0.12; policy of 1 topics 0.07; 3 documents 0.06
plain: neither -0.05; neither ends line -0.11; neither at 10 to 15 -0.19; document at 0 -0.22
plain: document at 6 to 9 -0.25; over 1 lines -0.29; document at 2 -0.29; 2 behind document -0.33
plain: policy at 3 -0.34; document -0.38; neither at 6 to 9 -0.41; section -0.44; bullet -0.45
plain: policy at 16 and more -0.46; policy at 5 -0.48; 1 behind document -0.48
plain: holds a label -0.49; neither at 2 -0.50; broken bracket -0.52; over 2 lines -0.52
plain: years -0.65; neither at 4 -0.67; 4 own -0.76; date behind -0.79; 3 own -0.96
plain: over 3 lines -1.00; year -1.12; state behind document -1.14; stop behind -1.18
plain: neither of 1 topics -1.20; colon behind -1.21; has dash -1.21; holds a date -1.23
plain: sentence -1.34; under open line -1.41; left open -1.49; unnamed -1.50; code -1.54
plain: 2 own -1.56; neither of 0 topics -1.75; document of 0 topics -1.77; begins open -1.87
plain: said twice -1.94; has colon -2.05; policy of 0 topics -2.39; number -2.75
plain: policy twice -3.37; holds a house -3.40
rarest: 2 0.61; 3 0.52; 1 -0.61
reach: 0 1.66; 1 1.23; 2 -0.39; 4 -1.06; 3 -2.31
times: 1 0.47; 6 0.32; 4 0.26; 3 0.18; 2 -0.40
told: 2 0.79; 3 0.69; 0 -0.77
value: title 1.51; other -0.59
within value: other -0.82
words: 6 0.73; 5 0.53; 4 0.48; 3 0.32; 7 0.20; 8 -0.06; 2 -0.06; 9 to 11 -0.51; 1 -1.52
words: 12 and more -1.68
""")
