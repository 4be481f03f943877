/** Requests that were written after the parser, as others would write them; the notation is that of the first table. */
export const MORE_ENGLISH_REQUESTS = `
Hey! I'm after a pair of over-ears I can wear on the train, they must block out the people around me. Not more than 350 bucks. || FIND; headphone; $max 350 USD; noise cancellation; @travel
my daughter turns 11 next month and wants her first tablet. sturdy please || FIND; tablet; durability; ~child
which is better for a beginner, canon r50 or nikon z30? || COMPARE; camera; =canon r50; =nikon z30; ~beginner
Do Garmin watches work without a phone? || QUESTION; smartwatch; +garmin
anything comparable to the Surface Pro 9 with a bigger battery? || SIMILAR; tablet; =surface pro 9; battery
i drop my phone all the time so something that can take a beating, 5.8 to 6.2 inches || FIND; phone; #screen size 5.8..6.2; durability
Laptop. Budget is 1200 EUR. At least 16 GB RAM, ideally 1TB. Must not get hot. || FIND; laptop; $max 1200 EUR; #memory min 16; #storage 1000; heat
looking for in-ear headphones with lots of bass for the gym, no cables || FIND; earbud; bass
what's a good e-reader for someone with bad eyesight || FIND; e-reader
is the iPhone 15 Pro waterproof || QUESTION; phone; =iphone 15 pro; water resistance
is the galaxy tab s9 better than the ipad air for note taking? || COMPARE; tablet; =galaxy tab s9; =ipad air; @note taking
I'd like a 55" telly, OLED if possible, 120 Hz for my xbox, no more than £1,000 || ACCESSORY; tv; =xbox; $max 1000 GBP; #screen size 55; #display type oled; #refresh rate 120
65 inch tv, mini led, for watching sports || FIND; tv; #screen size 65; #display type mini led
need a gaming laptop w/ rtx 4070, 32gb ram and 2tb ssd around $2k || FIND; laptop; $approx 2000 USD; #graphics rtx 4070; #memory 32; #storage 2000; @gaming
a mouse that won't hurt my wrist after eight hours of spreadsheets || FIND; mouse; comfort; @office work
Does anyone make a phone with a removable battery anymore? || FIND; phone; battery
a nice present for my husband who runs marathons, maybe a watch, 300-400 € || FIND; smartwatch; $300..400 EUR; @running; ~partner
cheapest 1 tb portable ssd || FIND; storage; #storage 1000; portability
webcam with a decent microphone for streaming on twitch || FIND; webcam; microphone; @streaming
Want a mechanical keyboard but my wife sleeps next door so it has to be silent || FIND; keyboard
the best noise cancelling earbuds for commuting that aren't apple || FIND; earbud; -apple; noise cancellation; @travel
128 gb microsd card for my drone || ACCESSORY; memory card; #storage 128
I need something to back up my photos, 4 TB || FIND; #storage 4000
Sony headphones || FIND; headphone; +sony
xbox series x or ps5 for a family with two kids || COMPARE; game console; =xbox series x; =ps5; ~family
how much RAM do I need for lightroom? || QUESTION; @photography
Could you show me android phones with a 3.5mm jack under 250? || FIND; phone; $max 250; #operating system android; headphone jack
phone with good reception, we live in the countryside || FIND; phone; connectivity
My mum can't hear well, she needs a phone that's really loud || FIND; phone; sound; ~parent
what does IP68 mean? || QUESTION; #water resistance ip68
a drone that folds up small for backpacking, below 249 g || FIND; drone; #weight max 0.25; portability; size; @travel
lens for my sony a7 iv, 85 mm, for portraits || ACCESSORY; lens; =sony a7 iv; #focal length 85; @photography
I don't want a huge phone. 6 inches tops. Camera doesn't matter. || FIND; phone; #screen size max 6; size
Anything but HP. All-in-one printer, duplex, ink tank. || FIND; printer; -hp
I have a PS5 and want a headset for it, wireless, under $150 || ACCESSORY; headphone; =ps5; $max 150 USD; wireless
looking for a ThinkPad or a Dell XPS with a great keyboard || FIND; laptop; =thinkpad; =dell xps; keyboard
Are OLED monitors bad for office work? || QUESTION; monitor; #display type oled; @office work
a smartwatch that tracks swimming, works with iphone and has a battery that lasts a week || FIND; smartwatch; #battery life 168; @swimming
noise isn't a problem, just cheap and fast laser printer || FIND; printer; speed
tell me about the fairphone 5 || QUESTION; phone; =fairphone 5
I want to start vlogging. what camera? 4k 60, flip screen, about 800 || FIND; camera; $approx 800; #resolution 4k; @vlogging
ultrabook between 1000 and 1400 dollars, max 1.3kg, usb-c charging, no HP, no Acer || FIND; laptop; $1000..1400 USD; -hp; -acer; #weight max 1.3; usb-c
battery pack that can charge my laptop, 100W || ACCESSORY; power bank; #power 100
i'm 68 and just want a simple tablet to video chat with my grandkids || FIND; tablet; ease of use; @video calls; ~senior
router for a three storey house, wifi 6e, good for gaming || FIND; router; #wireless standard wifi 6e; @gaming
32 inch 4k monitor that is easy on the eyes. I code all day. || FIND; monitor; #screen size 32; #resolution 4k; screen; @programming
pixel 8a vs iphone se: which one takes better photos? || COMPARE; phone; =pixel 8a; =iphone se; camera
do you ship to canada? || OTHER
what can you help me with? || OTHER
my headphones arrived broken, i want my money back || OTHER
ok great thank you! || OTHER
earbuds under fifty dollars, actually make that seventy five || FIND; earbud; $max 75 USD
old laptop is slow as hell. need sth snappy, 14", 500ish || FIND; laptop; $approx 500; #screen size 14; speed
bluetooth speaker for camping, rugged, 20 hours || FIND; speaker; #battery life 20; wireless; durability; @hiking
charger for macbook pro 14 || ACCESSORY; charger; =macbook pro 14
any alternatives to the Bose QC45? || SIMILAR; headphone; =bose qc45
tablet without cellular, 10 inch, for netflix in bed || FIND; tablet; #screen size 10; @streaming
camera for my trip to iceland, weather sealed, not too heavy || FIND; camera; water resistance; weight; @travel
desktop pc for premiere pro and after effects, 64 GB, i9 || FIND; desktop; #memory 64; #processor i9; @video editing
power bank 10000mah slim || FIND; power bank; #battery capacity 10000; size
Looking to replace my ageing Canon with something mirrorless. Weather sealing and fast autofocus are musts, up to 2500 USD body only. || FIND; camera; $max 2500 USD; water resistance; autofocus
gaming headset wireless 100 dollars || FIND; headphone; $approx 100 USD; wireless; @gaming
Need a laptop for engineering school, must run solidworks, dedicated gpu, 16gb minimum || FIND; laptop; #memory min 16; #graphics dedicated; @study
something to read comics on, colour screen || FIND; screen; @reading
earbuds for small ears, comfy to sleep in || FIND; earbud; comfort
Which Kindle is waterproof? || FIND; e-reader; =kindle; water resistance
what is better for eyes, e-ink or lcd? || QUESTION; #display type e-ink; #display type lcd
Is a Ryzen 5 good enough for 1440p gaming? || QUESTION; #processor ryzen 5; #resolution 1440p; @gaming
i have an iphone. which smartwatch should i get that isn't the apple watch || FIND; smartwatch; -apple
kid-proof tablet w/ parental controls for a 4-year-old, 100-150$ || FIND; tablet; $100..150 USD; durability; ~child
I travel a lot for work so a light laptop with a 13 or 14 inch screen and all day battery. || FIND; laptop; #screen size 13..14; weight; battery; @travel
tv for a small bedroom, 32 to 40 inches, with good built in speakers || FIND; tv; #screen size 32..40; sound
Portable monitor, usb-c powered, 15.6", for my steam deck || ACCESSORY; monitor; =steam deck; #screen size 15.6; usb-c; portability
noise-cancelling over-ears, no more than 250 g, 30h+ battery || FIND; headphone; #weight max 0.25; #battery life min 30; noise cancellation
my boyfriend is into photography - a telephoto lens for his nikon z6, 300mm || ACCESSORY; lens; =nikon z6; #focal length 300; zoom; @photography; ~partner
Is it worth upgrading from the S22 to the S24? || COMPARE; phone; =s22; =s24
phone, compact, clean android without bloatware, five years of updates || FIND; phone; #operating system android; size; software
Is there a waterproof kindle alternative with buttons? || SIMILAR; e-reader; =kindle; water resistance
2 terabyte hard disk for backups, 60 pounds || FIND; storage; $approx 60 GBP; #storage 2000
speaker that sounds good outdoors and survives rain, from sonos or bose || FIND; speaker; +sonos; +bose; sound; water resistance
mouse for small hands || FIND; mouse; size
I can't decide between the Pixel 8 and the Galaxy A54 || COMPARE; phone; =pixel 8; =galaxy a54
fast printer, no ink subscription, scanner would be nice || FIND; printer; speed
budget phone || FIND; phone
best camera phone under 700 euro || FIND; phone; $max 700 EUR; camera
Got 300 quid. Want a phone with a big battery, 6000 mah or more. || FIND; phone; $max 300 GBP; #battery capacity min 6000
smart speaker that isn't from amazon || FIND; speaker; -amazon
how heavy is the steam deck oled || QUESTION; game console; =steam deck oled; weight
is bluetooth 5.3 better than 5.0? || QUESTION; #wireless standard bluetooth 5.3
laptop fans drive me mad. fanless please, 13 inch || FIND; laptop; #screen size 13; fan noise
drone under 250 grams that shoots 4k, for hiking || FIND; drone; #weight max 0.25; #resolution 4k; @hiking
a tablet I can write on with a pen, for uni || FIND; tablet; stylus; @study
usb mic for podcasting, around 100 || FIND; microphone; $approx 100
an AMD laptop, not intel, 14 inches, linux friendly || FIND; laptop; #screen size 14; #operating system linux
no curved monitors, 34 inch ultrawide, 144 hz or better || FIND; monitor; #screen size 34; #refresh rate min 144
Good evening, can you tell me if the AirPods Pro 2 have noise cancellation? || QUESTION; earbud; =airpods pro 2; noise cancellation
i lost my charger, it was 65w usb-c for my lenovo laptop || ACCESSORY; charger; #power 65; usb-c
cheap earbuds for my teenage son || FIND; earbud; ~teenager
help! my order hasn't arrived || OTHER
Gaming desktop, RTX 5070, 64GB RAM, not over 3 grand || FIND; desktop; $max 3000; #graphics rtx 5070; #memory 64; @gaming
I used to have a Kobo Clara, its screen was dim. Any e-reader with a warm light? || FIND; e-reader; screen
headphones for the office, wired is fine, around 80 || FIND; headphone; $approx 80; @office work
my sony a7 iv needs a second lens, 35 mm || ACCESSORY; lens; =sony a7 iv; #focal length 35
portable ssd, 2 TB, read speed 2000 || FIND; storage; #storage 2000; portability; speed
something like the bose qc ultra, below 300 dollars || SIMILAR; headphone; =bose qc ultra; $max 300 USD
new router, the old one can't reach the attic || FIND; router; connectivity
`;
