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
Want a mechanical keyboard but my wife sleeps next door so it has to be silent || FIND; keyboard; fan noise
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
`;
