/** As the English requests: text, then what a reader finds in it. */
export const CHINESE_REQUESTS = `
三千以内拍照好的手机 || FIND; phone; $max 3000 CNY; camera
求推荐一款降噪耳机，预算1000左右 || FIND; headphone; $approx 1000 CNY; noise cancellation
想买个轻薄本，写论文用，5000以内 || FIND; laptop; $max 5000 CNY; weight; size; @study
iPhone15和小米14哪个拍照好 || COMPARE; phone; =iphone 15; =xiaomi 14; camera
给我妈买个手机，字大声音大 || FIND; phone; ease of use; sound; ~parent
给奶奶买个老人机，操作简单，待机久 || FIND; phone; ease of use; battery; ~senior
我的订单什么时候发货 || OTHER
你好 || OTHER
可以退货吗 || OTHER
真无线耳机，跑步不容易掉，五百块左右 || FIND; earbud; $approx 500 CNY; comfort; @running
8k封顶，能玩原神的游戏本 || FIND; laptop; $max 8000 CNY; @gaming
电脑16G内存512G固态，六千左右 || FIND; laptop; $approx 6000 CNY; #memory 16; #storage 512
不要苹果，安卓手机，续航好 || FIND; phone; -apple; #operating system android; battery
不考虑小米和华为，两三千的手机 || FIND; phone; -xiaomi; -huawei; $2000..3000 CNY
四五千的平板，画画用，带手写笔 || FIND; tablet; $4000..5000 CNY; stylus; @drawing
27寸4k显示器，护眼 || FIND; monitor; #screen size 27; #resolution 4k; screen
给孩子买个电话手表，能定位 || FIND; smartwatch; gps; ~child
大疆mini4pro和air3怎么选 || COMPARE; drone; =dji mini4pro; =dji air3
有没有类似airpods pro的平替 || SIMILAR; earbud; =airpods pro
iPad的键盘有推荐吗 || ACCESSORY; keyboard; =ipad
给我的switch配个内存卡，256G || ACCESSORY; memory card; =switch; #storage 256
8GB内存够不够用来写代码 || QUESTION; #memory 8; @programming
mate60 pro支持无线充电吗 || QUESTION; phone; =mate60 pro; wireless charging
小一点的手机，手小，单手能用 || FIND; phone; size
机械键盘，静音，办公室用 || FIND; keyboard; @office work
路由器，穿墙好，wifi6 || FIND; router; #wireless standard wifi 6; connectivity
充电宝20000毫安，要快充，能带上飞机 || FIND; power bank; #battery capacity 20000; fast charging; @travel
千元机推荐 || FIND; phone; $1000..2000 CNY
预算3000，想换个手机，玩王者不卡 || FIND; phone; $max 3000 CNY; speed; @gaming
1.2w左右的相机，拍人像 || FIND; camera; $approx 12000 CNY; @photography
三千多的微单，新手用 || FIND; camera; $3000..4000 CNY; ~beginner
拍照无所谓，就要续航长的手机 || FIND; phone; battery
不需要5g，便宜点的备用机 || FIND; phone
旧手机发烫严重，想换个不发热的 || FIND; phone; heat
投影仪推荐 || FIND
索尼xm5 || FIND; headphone; =sony xm5
65寸电视，客厅看电影 || FIND; tv; #screen size 65; @home theater
手环，能测心率，防水，游泳用 || FIND; fitness tracker; heart rate; water resistance; @swimming
笔记本要轻，1.2公斤以内，出差用 || FIND; laptop; #weight max 1.2; @travel
手机12+256，骁龙8gen3 || FIND; phone; #memory 12; #storage 256; #processor snapdragon 8 gen 3
大三学生，学编程，7000预算 || FIND; $max 7000 CNY; @programming; ~student
给女朋友买个拍立得，好看的 || FIND; camera; design; ~partner
显示器2k 144hz，打游戏用 || FIND; monitor; #resolution 1440p; #refresh rate 144; @gaming
无人机续航至少半小时 || FIND; drone; #battery life min 0.5
头戴耳机，戴着舒服，低音好 || FIND; headphone; comfort; bass
有线耳机，要带麦 || FIND; headphone; microphone; !wireless
移动硬盘2T，传输快 || FIND; storage; #storage 2000; speed
打印机，家用，孩子打印作业 || FIND; printer; @study; ~child
kindle和掌阅哪个好 || COMPARE; e-reader; =kindle; +ireader
想要一台轻一点的单反 || FIND; camera; weight
iphone 15手机壳，防摔 || ACCESSORY; case; =iphone 15; durability
5000不对，6000以内的笔记本 || FIND; laptop; $max 6000 CNY
華為手機，兩千以內 || FIND; phone; +huawei; $max 2000 CNY
NT$15000以內的平板 || FIND; tablet; $max 15000 TWD
HK$3000左右嘅耳機 || FIND; headphone; $approx 3000 HKD
公司采购20台笔记本，办公用 || FIND; laptop; @office work; ~business
我爸70多了，手机要声音大 || FIND; phone; sound; ~senior
6k到8k的笔记本，剪视频 || FIND; laptop; $6000..8000 CNY; @video editing
音箱，低音强，蓝牙的 || FIND; speaker; bass; wireless
运动手表，跑马拉松，续航一周以上 || FIND; smartwatch; #battery life min 168; @running
便携显示器，type-c，15寸左右 || FIND; monitor; #screen size 15; usb-c; portability
麦克风，录歌用，收音好 || FIND; microphone; @music production
拍vlog的相机，防抖要好，对焦快 || FIND; camera; stabilization; autofocus; @vlogging
长焦好的手机，演唱会用 || FIND; phone; zoom; @photography
oled和ips哪个对眼睛好 || QUESTION; screen; #display type oled; #display type ips
联想拯救者和惠普暗影精灵哪个散热好 || COMPARE; laptop; =lenovo legion; =hp 暗影精灵; heat
电视65寸和75寸，三米看，哪个合适 || QUESTION; tv; #screen size 65..75
小巧的蓝牙音箱，防水，300以内 || FIND; speaker; $max 300 CNY; size; wireless; water resistance
苹果手机256g多少钱 || QUESTION; phone; =iphone; #storage 256
120w快充的手机，5000毫安以上 || FIND; phone; #power 120; #battery capacity min 5000
要一亿像素的 || FIND; #camera resolution 100
屏幕120hz，重量200克以下 || FIND; #refresh rate 120; #weight max 0.2
学生党，500块的耳机，音质好 || FIND; headphone; $approx 500 CNY; sound; ~student
三星除外，安卓平板，看剧用 || FIND; tablet; -samsung; #operating system android; @streaming
`;
