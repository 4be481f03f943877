/** Requests that were written after the parser, as others would write them; the notation is that of the first table. */
export const MORE_CHINESE_REQUESTS = `
老爸生日想送他一部手机，声音要大，字要大，两千以内 || FIND; phone; $max 2000 CNY; sound; ease of use; ~parent
有没有适合大学生的轻薄本，续航10小时以上，预算五六千 || FIND; laptop; $5000..6000 CNY; #battery life min 10; weight; size; ~student
华为和荣耀的手机哪个信号好？ || COMPARE; phone; +huawei; +honor; connectivity
想换手机了，现在的iPhone 11太卡，预算四千左右，不要华为 || FIND; phone; $approx 4000 CNY; -huawei; speed
给家里老人买个平板，看看剧，视频聊天用 || FIND; tablet; @streaming; @video calls; ~senior
降噪好的真无线，坐地铁用，别超过八百 || FIND; earbud; $max 800 CNY; noise cancellation; @travel
索尼WH-1000XM5和Bose QC45哪个戴着舒服 || COMPARE; headphone; =sony wh-1000xm5; =bose qc45; comfort
小米14能防水吗 || QUESTION; phone; =xiaomi 14; water resistance
和AirPods差不多的耳机，便宜点的 || SIMILAR; headphone; =airpods
MacBook Pro用的扩展坞 || ACCESSORY; =macbook pro
手机壳，给iPhone 15 Pro Max用，要薄 || ACCESSORY; case; =iphone 15 pro max; size
学习机器学习，跑模型，显卡至少4060，内存32G || FIND; #graphics rtx 4060; #memory 32; @programming
孩子上初中，买个学习用的平板，护眼的 || FIND; tablet; screen; @study; ~student
预算一万五，买台相机拍野生动物，长焦，对焦要快 || FIND; camera; $max 15000 CNY; zoom; autofocus; @photography
电脑风扇声太吵了，想换一台安静的，办公用，4000到5000 || FIND; laptop; $4000..5000 CNY; fan noise; @office work
笔记本 14寸 32G 1T 重量1.5kg以下 || FIND; laptop; #screen size 14; #memory 32; #storage 1000; #weight max 1.5
PS5用的固态硬盘，2T || ACCESSORY; storage; =ps5; #storage 2000
什么键盘打字舒服？码字用，要无线的 || FIND; keyboard; comfort; wireless
我想要个手表，能游泳，测心率，女生戴，小一点 || FIND; smartwatch; size; heart rate; @swimming
音质好一点的蓝牙音箱，客厅看电影用，1500上下 || FIND; speaker; $approx 1500 CNY; sound; wireless; @home theater
三星S24和iPhone 15拍视频哪个稳 || COMPARE; phone; =samsung s24; =iphone 15; stabilization
2.5K屏和4K屏区别大吗 || QUESTION; #resolution 4k
65W充电器能给手机充吗 || QUESTION; charger; #power 65
只要索尼的，微单，一万以内 || FIND; camera; +sony; $max 10000 CNY
除了苹果都行，手机，小屏旗舰 || FIND; phone; -apple; size
路由器 大户型 三室两厅 wifi7 || FIND; router; #wireless standard wifi 7; connectivity
打印机要能手机直接打，体积小 || FIND; printer; wireless; size
电视75寸以上，打游戏，120hz，hdmi2.1 || FIND; tv; #screen size min 75; #refresh rate 120; hdmi; @gaming
帮我推荐一款游戏鼠标，要轻，手大 || FIND; mouse; weight; @gaming
新疆自驾用的无人机，便携，续航40分钟以上 || FIND; drone; #battery life min 0.67; portability; @travel
600块的机械键盘，静音红轴 || FIND; keyboard; $approx 600 CNY
手环续航两周，能看消息 || FIND; fitness tracker; #battery life 336
我女朋友喜欢拍照，给她买个手机，拍照要好看，3500左右 || FIND; phone; $approx 3500 CNY; camera; @photography; ~partner
墨水屏阅读器，看pdf，10寸，能做笔记 || FIND; e-reader; #screen size 10; @reading; @note taking
联想小新pro14和华为matebook14对比 || COMPARE; laptop; =lenovo 小新pro14; =huawei matebook14
16G够用吗，写代码 || QUESTION; #memory 16; @programming
谢谢你 || OTHER
怎么取消订单 || OTHER
支持花呗分期吗 || OTHER
我要投诉 || OTHER
有线耳机，3.5mm的，带麦，一百以内 || FIND; headphone; $max 100 CNY; headphone jack; microphone; !wireless
充电宝，10000毫安，小巧，不要太重 || FIND; power bank; #battery capacity 10000; size; weight
手机要双卡双待，电池5500以上，屏幕别太大 || FIND; phone; dual sim; #battery capacity min 5500; size
想买switch，oled版的和普通版哪个好 || COMPARE; game console; =switch oled; =switch
内存条8g够不够 || QUESTION; #memory 8
便宜的手写平板，画画新手 || FIND; tablet; stylus; @drawing; ~beginner
直播用的麦克风，主播，收音清楚，usb-c的 || FIND; microphone; usb-c; @streaming; ~professional
单位要买10台打印机，激光的，速度快 || FIND; printer; speed; ~business
别推荐小米，扫地机器人除外，我要的是路由器，信号能穿两堵墙 || FIND; router; -xiaomi; connectivity
不要曲面屏，直屏手机，续航一天没问题 || FIND; phone; battery
手機想換，要拍照好，預算兩萬台幣 || FIND; phone; $max 20000 TWD; camera
筆電推薦，輕薄，文書用 || FIND; laptop; weight; size; @office work
iPhone 13还值得买吗 || QUESTION; phone; =iphone 13
7千以内，能剪4k视频的电脑 || FIND; laptop; $max 7000 CNY; @video editing
可以录歌的声卡麦克风套装，500内 || FIND; microphone; $max 500 CNY; @music production
求一款适合拍娃的相机，操作别太复杂，八千以下 || FIND; camera; $max 8000 CNY; ease of use; @photography
电脑主要做PPT和表格，屏幕大一点，五千块 || FIND; laptop; $approx 5000 CNY; screen; @office work
有啥好用的平板，记笔记和看网课，2500-3500 || FIND; tablet; $2500..3500 CNY; @note taking; @study
耳机哪个牌子降噪好 || FIND; headphone; noise cancellation
想给爷爷换个手机，耳朵背，铃声要够大，待机长 || FIND; phone; sound; battery; ~senior
OPPO Find X7和vivo X100拍照对比 || COMPARE; phone; =oppo find x7; =vivo x100; camera
Kindle Paperwhite防水吗？ || QUESTION; e-reader; =kindle paperwhite; water resistance
罗技的鼠标，人体工学，手腕疼 || FIND; mouse; +logitech; comfort
不要游戏本，轻一点，能跑PS就行，1.3kg以内 || FIND; laptop; #weight max 1.3; @photography
小孩6岁，买个儿童手表，能打视频，防水 || FIND; smartwatch; water resistance; @video calls; ~child
佳明手表跑马拉松用，续航长点 || FIND; smartwatch; +garmin; battery; @running
充电器，给MacBook Air用，65W || ACCESSORY; charger; =macbook air; #power 65
大疆无人机，2000到3000，新手 || FIND; drone; +dji; $2000..3000 CNY; ~beginner
音质无所谓，声音大就行的音箱，广场舞用 || FIND; speaker; sound
有没有小米手环的替代品，便宜 || SIMILAR; fitness tracker; =xiaomi 手环
拍照手机，3000内，除了vivo || FIND; phone; -vivo; $max 3000 CNY; camera
我用的是苹果，想买个能配合使用的手表 || FIND; smartwatch
宿舍用的路由器，百元左右 || FIND; router; $approx 100 CNY
台式机，i7，显卡4070，32G，剪辑用，预算1w5 || FIND; desktop; $max 15000 CNY; #processor i7; #graphics rtx 4070; #memory 32; @video editing
键盘不要太响，打字多，腱鞘炎 || FIND; keyboard; comfort
显示器 32寸 4K 65W反向充电 写代码 || FIND; monitor; #screen size 32; #resolution 4k; #power 65; @programming
想要个能听歌能通话的骨传导耳机，跑步用，不入耳 || FIND; headphone; @running
电池容量5000mAh和6000mAh差别大吗 || QUESTION; #battery capacity 5000..6000
我妈老花眼，平板字要大 || FIND; tablet; ease of use; ~parent
红米Note 13怎么样 || QUESTION; phone; =redmi note 13
客厅电视，85寸，一万出头 || FIND; tv; $approx 10000 CNY; #screen size 85
移动电源，能给笔记本充电，20000毫安，100W || FIND; power bank; #battery capacity 20000; #power 100
手机屏幕不要太大，6.1寸左右，手感好 || FIND; phone; #screen size 6.1; size; comfort
办公室用打印机，要双面，走wifi || FIND; printer; wireless; @office work
送男朋友，机械键盘或者鼠标，打lol的 || FIND; keyboard; @gaming; ~partner
适合旅行的微单，机身防抖，4K视频 || FIND; camera; #resolution 4k; stabilization; @travel
这款有现货吗，什么时候能发 || OTHER
发票怎么开 || OTHER
电子书，不要kindle，能装微信读书 || FIND; e-reader; -amazon; @reading
老人用的手表，能测血压心率，定位 || FIND; smartwatch; heart rate; gps; ~senior
手机存储256够吗 || QUESTION; phone; #storage 256
想录播客，预算两千，麦克风 || FIND; microphone; $max 2000 CNY
台式机，RTX5070以上，64G内存，一万五以内 || FIND; desktop; $max 15000 CNY; #graphics rtx 5070; #memory 64
耳机，有线也可以，低音要好，两百左右 || FIND; headphone; $approx 200 CNY; bass
我的富士X-T5需要一张内存卡，128G || ACCESSORY; memory card; =fujifilm x-t5; #storage 128
手机壳，小米14的，要薄 || ACCESSORY; case; =xiaomi 14; size
固态硬盘2T，读速7000以上，800以内 || FIND; storage; $max 800 CNY; #storage 2000
骁龙8至尊版的平板，12寸 || FIND; tablet; #processor snapdragon 8 elite; #screen size 12
`;
