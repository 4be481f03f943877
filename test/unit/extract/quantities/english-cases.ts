/** One case a line: `text => [span] comparator value..max unit; …`; `=> -` when there is no quantity. */
export const ENGLISH_CASES = `
I copied it over a 10Gbps port => [10Gbps] = 10 Gbps
streams over 2.4GHz Wi-Fi and over the 5 GHz band => [2.4GHz] = 2.4 GHz; [5 GHz] = 5 GHz
power over a 2 m USB-C cable => [2 m] = 2 m
it weighs over 2 kg, with over a 10 hour battery life => [2 kg] > 2 kg; [10 hour] > 10 h
copies a 5GB film in 4 seconds => [5GB] = 5 GB; [4 seconds] = 4 s
The main camera is f/1.8 and the tele F2.8. => [f/1.8] = 1.8 f; [F2.8] = 2.8 f
a 1/1.28" sensor => [1/1.28"] = 0.78125 in
shutter speeds up to 1/8000 s => [1/8000 s] <= 0.000125 s
It has a 3.5 mm jack => [3.5 mm] = 3.5 mm
a 2.5-inch drive => [2.5-inch] = 2.5 in
an 8-core chip => [8-core] = 8 core
octa-core processor => [octa-core] = 8 core
quad-core CPU at 2.4 GHz => [quad-core] = 4 core; [2.4 GHz] = 2.4 GHz
5x optical zoom => [5x] = 5 x
99% sRGB => [99%] = 99 %
rated for 1000 charge cycles => [1000 charge cycles] = 1000 cycle
iPhone 15 Pro Max => -
RTX 4060 with 8 GB => [8 GB] = 8 GB
Sony A7 III body => -
P30 Pro vs Mate 20 => -
Wi-Fi 6 and USB 3.2 Gen 2 => -
HDMI 2.1, IP68, HDR400 and 5G => -
4K at 60 fps => [60 fps] = 60 fps
8K, 2.5K and 1080p => -
16:9 with 1000:1 contrast and 4x4 MIMO => -
a 2.1-channel soundbar => -
I have 2 kids and 87 keys => -
5 stars, 10/10, top 3 => -
bought on 12/24/2023 at 5:30 pm => -
works 24/7 => -
the battery lost 1% per hour => [1%] = 1 %
-10 °C outside => [-10 °C] = -10 °C
minus ten degrees Celsius => [minus ten degrees Celsius] = -10 °C
HK$3,999 => [HK$3,999] = 3999 HKD
CAD $1,399 => [CAD $1,399] = 1399 CAD
EUR 89.95 => [EUR 89.95] = 89.95 EUR
a 12.9-in. display => [12.9-in.] = 12.9 in
30+ hours => [30+ hours] >= 30 h
5000mAh+ => [5000mAh+] >= 5000 mAh
two full days => [two full days] = 2 d
up to 30 hours of playback => [30 hours] <= 30 h
at least 16 GB of RAM => [16 GB] >= 16 GB
16GB or more => [16GB] >= 16 GB
200 bucks tops => [200 bucks] <= 200 USD
max 65W => [65W] <= 65 W
about 20 minutes => [20 minutes] ~ 20 min
lasts 8 hours per charge => [8 hours] = 8 h
20-25 hours => [20-25 hours] = 20..25 h
4 Hz–40,000 Hz => [4 Hz–40,000 Hz] = 4..40000 Hz
goes from 0 to 100% in an hour => [0 to 100%] = 0..100 %; [an hour] = 1 h
between 8 and 9 hours => [8 and 9 hours] = 8..9 h
24-70mm f/2.8 => [24-70mm] = 24..70 mm; [f/2.8] = 2.8 f
100-240V => [100-240V] = 100..240 V
1920x1080 panel => [1920x1080] = 1920 px
160.8 x 78.1 x 7.7 mm => [160.8 x 78.1 x 7.7 mm] = 160.8 mm
prints 4800 x 1200 dpi => [4800 x 1200 dpi] = 4800 dpi
2 x 10 W speakers => [10 W] = 10 W
8+256GB => [8] = 8 GB; [256GB] = 256 GB
the 6/128GB version => [6] = 6 GB; [128GB] = 128 GB
24, 30 and 60 fps => [24] = 24 fps; [30] = 30 fps; [60 fps] = 60 fps
128, 256 or 512GB => [128] = 128 GB; [256] = 256 GB; [512GB] = 512 GB
199 g (7.02 oz) => [199 g] = 199 g; [7.02 oz] = 7.02 oz
20000mAh/74Wh => [20000mAh] = 20000 mAh; [74Wh] = 74 Wh
5V/3A output => [5V] = 5 V; [3A] = 3 A
1 hour 20 minutes => [1 hour 20 minutes] = 1.33333 h
2 lb 3 oz => [2 lb 3 oz] = 2.1875 lb
an hour and a half => [an hour and a half] = 1.5 h
sold for $1k => [$1k] = 1000 USD
only 99 cents => [99 cents] = 0.99 USD
1,5 kg => [1,5 kg] = 1.5 kg
1.299,00 € => [1.299,00 €] = 1299 EUR
weighs 3 lbs => [3 lbs] = 3 lb
16 gigs of memory => [16 gigs] = 16 GB
20 Gb of RAM => [20 Gb] = 20 GB
peaks at 1,600 nits => [1,600 nits] = 1600 nit
500 cd/m² => [500 cd/m²] = 500 nit
within 10 m => [10 m] <= 10 m
no more than 2 kg => [2 kg] <= 2 kg
under $300 => [$300] < 300 USD
less than 5 ms => [5 ms] < 5 ms
just under 200 grams => [200 grams] < 200 g
starting at £999 => [£999] >= 999 GBP
no fewer than 10 hours => [10 hours] >= 10 h
over 40 hours => [40 hours] > 40 h
past 10 hours => [10 hours] > 10 h
roughly 1.2 kg => [1.2 kg] ~ 1.2 kg
nearly two hours => [two hours] ~ 2 h
almost 300 dollars => [300 dollars] ~ 300 USD
more like 5 hours => [5 hours] ~ 5 h
closer to 6 hours => [6 hours] ~ 6 h
only 1.1 kg => [1.1 kg] = 1.1 kg
from 1.24 kg (2.73 lbs) => [1.24 kg] >= 1.24 kg; [2.73 lbs] >= 2.73 lb
thirty-five hours of battery => [thirty-five hours] = 35 h
one hundred and fifty dollars => [one hundred and fifty dollars] = 150 USD
fifteen hundred bucks => [fifteen hundred bucks] = 1500 USD
two and a half hours => [two and a half hours] = 2.5 h
half an hour => [half an hour] = 0.5 h
It took half a day to charge => [half a day] = 0.5 d
lasted 2 1/2 hours => [2 1/2 hours] = 2.5 h
a 6.1-inch display with 60Hz => [6.1-inch] = 6.1 in; [60Hz] = 60 Hz
6.7" OLED => [6.7"] = 6.7 in
the 13.3 in screen => [13.3 in] = 13.3 in
there are 50 in stock => -
a 2-in-1 laptop => -
8 in 10 people => -
the "iPhone 15" is fine => -
12MP ultrawide => [12MP] = 12 MP
108-megapixel main camera => [108-megapixel] = 108 MP
460 ppi => [460 ppi] = 460 ppi
5,000 mAh => [5,000 mAh] = 5000 mAh
7200 rpm disk => [7200 rpm] = 7200 rpm
reads at 3,500 MB/s => [3,500 MB/s] = 3500 MB/s
300 Mbps down => [300 Mbps] = 300 Mbps
1 Gbps ethernet => [1 Gbps] = 1 Gbps
2.4 GHz and 5 GHz => [2.4 GHz] = 2.4 GHz; [5 GHz] = 5 GHz
20 Hz to 20 kHz => [20 Hz to 20 kHz] = 20..20000 Hz
32 ohm impedance => [32 ohm] = 32 ohm
noise of 28 dB => [28 dB] = 28 dB
6500K white => [6500K] = 6500 K
800 lumens => [800 lumens] = 800 lm
heats to 45 degrees Celsius => [45 degrees Celsius] = 45 °C
113 °F => [113 °F] = 113 °F
1 TB SSD => [1 TB] = 1 TB
512 MB => [512 MB] = 512 MB
half a terabyte => [half a terabyte] = 0.5 TB
1.4 pounds heavy => [1.4 pounds] = 1.4 lb
cost me 400 pounds => [400 pounds] = 400 GBP
50 quid => [50 quid] = 50 GBP
₹24,999 => [₹24,999] = 24999 INR
Rs. 1,20,000 => [Rs. 1,20,000] = 120000 INR
$1,299.99 => [$1,299.99] = 1299.99 USD
US$499 => [US$499] = 499 USD
A$899 => [A$899] = 899 AUD
€1.499 => [€1.499] = 1499 EUR
$500-$700 => [$500-$700] = 500..700 USD
$200-300 => [$200-300] = 200..300 USD
dropped to 20% => [20%] = 20 %
twenty percent => [twenty percent] = 20 %
5x zoom, 10x hybrid zoom => [5x] = 5 x; [10x] = 10 x
3 x USB-A ports => -
2x HDMI => -
a 65-watt charger => [65-watt] = 65 W
charges at 65W => [65W] = 65 W
99.9Wh => [99.9Wh] = 99.9 Wh
2A plug => [2A] = 2 A
1.5 metres of cable => [1.5 metres] = 1.5 m
6 ft cord => [6 ft] = 6 ft
10 feet away => [10 feet] = 10 ft
7.9 mm thin => [7.9 mm] = 7.9 mm
30 cm wide => [30 cm] = 30 cm
85 grams => [85 grams] = 85 g
14 days of standby => [14 days] = 14 d
1h 20m => [1h 20m] = 1.33333 h
in 45 min => [45 min] = 45 min
WH-1000XM4 headphones => -
i7-1165G7 inside => -
Galaxy S24 256GB => [256GB] = 256 GB
Redmi Note 12 6/128GB => [6] = 6 GB; [128GB] = 128 GB
DDR5 at 5600 MHz => [5600 MHz] = 5600 MHz
Snapdragon 8 Gen 2 => -
PS5 and Xbox 360 => -
Bluetooth 5.3 => -
in the 90s => -
version 3.2.1 => -
once a day => -
$5 a month => [$5] = 5 USD
a 144Hz 1ms panel => [144Hz] = 144 Hz; [1ms] = 1 ms
9.8 x 6.8 x 0.5 inches => [9.8 x 6.8 x 0.5 inches] = 9.8 in
3840×2160 pixels => [3840×2160 pixels] = 3840 px
16 or 32 GB => [16] = 16 GB; [32 GB] = 32 GB
10 hours or so => [10 hours] ~ 10 h
~250g => [250g] ~ 250 g
≤ 1 ms => [1 ms] <= 1 ms
>= 400 nits => [400 nits] >= 400 nit
<5 ms => [5 ms] < 5 ms
10Gbps USB => [10Gbps] = 10 Gbps
two or three hours => [two] = 2 h; [three hours] = 3 h
a 50 mm f/1.4 lens => [50 mm] = 50 mm; [f/1.4] = 1.4 f
2.5 hours max => [2.5 hours] <= 2.5 h
now $899, down from $1.2k => [$899] = 899 USD; [$1.2k] = 1200 USD
prices from $499 => [$499] >= 499 USD
the battery went from 90% to 40% => [90%] = 90 %; [40%] = 40 %
runs off a 30W brick => [30W] = 30 W
runs off power from a 30W brick => [30W] = 30 W
it fell from 2 metres => [2 metres] = 2 m
I dropped the phone from 2 m => [2 m] = 2 m
a 13.3-in. Ryzen 5 => [13.3-in.] = 13.3 in
no difference between 60 and 75 Hz => [60] = 60 Hz; [75 Hz] = 75 Hz
between 60 and 75 Hz => [60 and 75 Hz] = 60..75 Hz
VESA mount 75 x 75 => -
a 4-in/4-out interface => -
lasts 11 and a half hours => [11 and a half hours] = 11.5 h
€ 79,- at most => [€ 79,-] <= 79 EUR
300 lm (±5%) => [300 lm] = 300 lm; [±5%] = 5 %
A54 5G 6GB RAM => [6GB] = 6 GB
$40 at the very most => [$40] <= 40 USD
`;
