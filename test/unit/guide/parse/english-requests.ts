/**
 * One request a line with what a reader finds in it: `text || INTENT; category; +wanted brand; -avoided brand;
 * =product; $price; #specification; feature; !avoided feature; @need; ~audience`.
 */
export const ENGLISH_REQUESTS = `
quiet laptop under $1500 with 16 GB of RAM for video editing || FIND; laptop; $max 1500 USD; #memory 16; fan noise; @video editing
I need a phone with a great camera, budget around 600 euros || FIND; phone; $approx 600 EUR; camera
noise cancelling headphones for long flights, max 300 || FIND; headphone; $max 300; noise cancellation; @travel
sony or bose headphones, 250 max || FIND; headphone; +sony; +bose; $max 250
iphone 15 vs galaxy s24 || COMPARE; phone; =iphone 15; =galaxy s24
Is the macbook air 15 lighter than the xps 13? || COMPARE; laptop; =macbook air 15; =xps 13; weight
is 8 GB enough for photoshop on a laptop? || QUESTION; laptop; #memory 8; @photography
something like the kindle paperwhite but cheaper || SIMILAR; e-reader; =kindle paperwhite
case for my iphone 14 pro || ACCESSORY; case; =iphone 14 pro
charger 100 W || FIND; charger; #power 100
where is my order? || OTHER
hi there || OTHER
thanks, that's all || OTHER
can I return the headphones if they don't fit? || OTHER
can I pay with paypal || OTHER
tablet for my 8 year old, tough and not too expensive || FIND; tablet; durability; ~child
laptop for college, light, 10 hours battery, under 1k || FIND; laptop; $max 1000; #battery life 10; weight; @study
gaming monitor 27 inch 144Hz 1440p || FIND; monitor; #screen size 27; #refresh rate 144; #resolution 1440p; @gaming
waterproof speaker for the pool, not JBL || FIND; speaker; -jbl; water resistance; @swimming
phone with headphone jack and sd card slot, no curved screen || FIND; phone; headphone jack; expandable storage
smartwatch for running with gps and heart rate, 2 days battery at least || FIND; smartwatch; #battery life min 48; gps; heart rate; @running
I don't care about the camera, just want a phone that lasts all day || FIND; phone; battery
looking for a mirrorless camera for weddings with ibis, around 2000 dollars || FIND; camera; $approx 2000 USD; stabilization; @photography
a laptop without a touchscreen, 14 inch, 1 TB SSD || FIND; laptop; #screen size 14; #storage 1000; !touchscreen
earbuds that don't fall out when jogging || FIND; earbud; comfort; @running
wired headset with a good mic for zoom calls || FIND; headphone; microphone; !wireless; @video calls
tv between 50 and 55 inches, oled, for movies at home || FIND; tv; #screen size 50..55; #display type oled; @home theater
wifi 6 router that covers the whole house through thick walls || FIND; router; #wireless standard wifi 6; connectivity
2tb external ssd for my ps5 || ACCESSORY; storage; =ps5; #storage 2000
usb-c cable that carries 4k || FIND; cable; #resolution 4k; usb-c
what's the difference between oled and qled? || QUESTION; #display type oled; #display type qled
does the pixel 8 have wireless charging? || QUESTION; phone; =pixel 8; wireless charging
which laptop has the best keyboard? || FIND; laptop; keyboard
dji mini 4 pro or air 3 for travel? || COMPARE; drone; =dji mini 4 pro; =dji air 3; @travel
alternative to airpods pro under 100 quid || SIMILAR; earbud; =airpods pro; $max 100 GBP
no apple please, an android tablet with a stylus for drawing || FIND; tablet; -apple; #operating system android; stylus; @drawing
my old samsung died, need a cheap phone with dual sim || FIND; phone; dual sim
simple phone for my grandma with big buttons and loud sound || FIND; phone; ease of use; sound; ~senior
drone for a beginner, at least 30 minutes flight time, under 500 || FIND; drone; $max 500; #battery life min 0.5; ~beginner
ergonomic mouse, wireless, for office work || FIND; mouse; comfort; wireless; @office work
quiet mechanical keyboard with usb-c for programming || FIND; keyboard; usb-c; @programming
power bank 20000 mAh with fast charging || FIND; power bank; #battery capacity 20000; fast charging
printer that prints over wifi for a small home office || FIND; printer; wireless; @office work
e-reader with a pen for taking notes || FIND; e-reader; stylus; @note taking
thinkpad 14 inch with 32 gigs || FIND; laptop; =thinkpad; #screen size 14; #memory 32
which macbook should I get for video editing? || FIND; laptop; =macbook; @video editing
galaxy s24+ 256gb || FIND; phone; =galaxy s24+; #storage 256
phone 8/256 with 120hz || FIND; phone; #memory 8; #storage 256; #refresh rate 120
not a kindle, something with physical buttons to read in bed || FIND; e-reader; -amazon; @reading
laptop 16GB or more, half a TB is fine || FIND; laptop; #memory min 16; #storage 500
lenovo laptop, but not an ideapad || FIND; laptop; +lenovo
anything that isn't a garmin won't do. need it for trail running || FIND; +garmin; @running
phone under 400, no wait, make that 500 || FIND; phone; $max 500
about 1800, could go to 2000, for a gaming laptop with rtx 4060 || FIND; laptop; $approx 1800; $max 2000; #graphics rtx 4060; @gaming
camera 24 MP or better that focuses quick || FIND; camera; #camera resolution min 24; autofocus
monitor for my macbook, usb-c, 4k || ACCESSORY; monitor; =macbook; #resolution 4k; usb-c
laptop that doesn't weigh a ton and fits in my handbag || FIND; laptop; weight; size
microphone for recording vocals at home || FIND; microphone; @music production
soundbar with deep bass for the living room, 300-400 dollars || FIND; speaker; $300..400 USD; bass
memory card 128 GB for my gopro || ACCESSORY; memory card; =gopro; #storage 128
headphones for my dad, he's 70, easy to use || FIND; headphone; ease of use; ~senior
gift for my girlfriend: small instant camera || FIND; camera; size; ~partner
tablets for our company, 10 of them, android || FIND; tablet; #operating system android; ~business
i'm a student and need a laptop for coding and netflix || FIND; laptop; @programming; @streaming; ~student
sub 200 earbuds with anc || FIND; earbud; $max 200; noise cancellation
a grand and a half for a desktop with an i7 and dedicated graphics || FIND; desktop; $approx 1500; #processor i7; #graphics dedicated
phones at most 6.1 inch with ip68 || FIND; phone; #screen size max 6.1; #water resistance ip68
light laptop, no more than 1.2 kg || FIND; laptop; #weight max 1.2
lens 50mm for portraits || FIND; lens; #focal length 50; @photography
action camera for snorkeling, waterproof, films in 4k || FIND; camera; #resolution 4k; water resistance; @swimming
nintendo switch oled or steam deck? || COMPARE; game console; =nintendo switch oled; =steam deck
how long does the battery of the sony wh-1000xm5 last? || QUESTION; headphone; =sony wh-1000xm5; battery
is wifi 7 worth it? || QUESTION; #wireless standard wifi 7
fitness tracker for swimming, not fitbit || FIND; fitness tracker; -fitbit; @swimming
no samsung or xiaomi phones, at least 5000mah || FIND; phone; -samsung; -xiaomi; #battery capacity min 5000
fanless mini pc with two hdmi ports || FIND; desktop; fan noise; hdmi
bluetooth speaker, loud, portable || FIND; speaker; wireless; sound; portability
I hate touchscreens, so a laptop without one || FIND; laptop; !touchscreen
rugged phone for hiking || FIND; phone; durability; @hiking
noise cancelling is not important, but comfort is: over-ear headphones || FIND; headphone; comfort
webcam 1080p for teams meetings || FIND; webcam; #resolution 1080p; @video calls
telephoto camera for birds with at least 30x optical zoom || FIND; camera; #optical zoom min 30; @photography
mouse for my son's gaming laptop || ACCESSORY; mouse; @gaming
phone for my 15 year old that can run fortnite || FIND; phone; @gaming; ~teenager
Rs 20,000 phone with 5g || FIND; phone; $approx 20000 INR; 5g
tablet around 11-12 inches for lecture notes || FIND; tablet; #screen size 11..12; @study; @note taking
my laptop gets super hot and loud, want a new one that stays cool || FIND; laptop; heat; fan noise
laptop with long battery life for work || FIND; laptop; battery; @office work
earphones || FIND; earbud
bose quietcomfort ultra || FIND; headphone; =bose quietcomfort ultra
compare canon r50 and sony a6700 for vlogging || COMPARE; camera; =canon r50; =sony a6700; @vlogging
headphones similar to the sony xm5 but lighter || SIMILAR; headphone; =sony xm5; weight
replacement cable for my macbook || ACCESSORY; cable; =macbook
ipad pro 11 or galaxy tab s9 for drawing? || COMPARE; tablet; =ipad pro 11; =galaxy tab s9; @drawing
can the echo dot play spotify || QUESTION; speaker; =echo dot
monitor 27 or 28 inch, color accurate, for photo editing || FIND; monitor; #screen size 27..28; screen; @photography
phone with a good selfie camera and night mode || FIND; phone; camera; low light
CAD 500 smartwatch for my wife || FIND; smartwatch; $approx 500 CAD; ~partner
I have 800 dollars for a tv || FIND; tv; $max 800 USD
`;
