/** Needs beyond the closed list: `name | Chinese name | English synonyms | Chinese synonyms | what serves it | part of`. */
export const FINER_NEED_TABLE = `
competitive gaming | 电竞比赛 | fps gaming, ranked games, e-sports, competitive shooters | 打比赛, 职业电竞, 竞技游戏, 打排位 | gaming performance, refresh rate, latency, refresh rate >= 144, response time <= 2 | gaming
mobile gaming | 手机游戏 | phone games, gaming on the phone, genshin, pubg mobile | 王者, 原神, 玩手游 | gaming performance, heat, battery | gaming
casual gaming | 休闲游戏 | light gaming, casual games, indie games, minecraft, the sims | 小游戏, 休闲小游戏, 单机小游戏 | gaming performance | gaming
astrophotography | 星空摄影 | night sky photography, shooting stars, milky way photos | 拍星空, 拍银河, 拍星轨 | low light, camera | photography
sports photography | 运动摄影 | action shots, shooting sports, fast action | 拍运动, 拍体育 | autofocus, shutter, zoom | photography
live broadcasting | 直播带货 | broadcasting, live stream hosting, streaming on twitch, going live | 做直播, 开直播, 主播 | camera, microphone, connectivity | streaming
music listening | 听音乐 | listening to music, music listening, audiophile listening, hi-fi | 听歌, 欣赏音乐, 发烧 | sound, bass, comfort |
business trips | 商务出行 | business travel, work trips, client visits | 商旅, 商务出差 | weight, battery, portability | travel
cycling | 骑行 | biking, bike rides, bike commuting, mountain biking, road cycling | 骑车, 骑自行车, 公路车 | gps, heart rate, durability |
gym | 健身 | working out, workouts, weight lifting, fitness training, the gym, exercising | 锻炼, 撸铁, 运动, 健身房 | comfort, water resistance, heart rate |
camping | 露营野炊 | camp, overlanding, glamping, campsite | 露营, 野营, 房车 | battery, durability, water resistance, brightness | hiking
outdoor use | 户外使用 | outdoors, outdoor activities, job site, construction site, use in the sun | 户外, 工地, 户外作业, 太阳底下 | durability, water resistance, brightness, battery |
diving | 潜水运动 | scuba, scuba diving, freediving | 水肺, 自由潜, 深潜 | water resistance, durability | swimming
accounting | 财务做账 | excel work, bookkeeping, data entry | 做账, 财务, 记账, 数据录入 | keyboard, screen, memory >= 8 | office work
presentations | 演示汇报 | slides, powerpoint, giving talks | 做汇报, 做幻灯片, 演讲 | screen, hdmi, portability | office work
remote learning | 在线课堂 | online courses, e-learning, online school | 在线学习, 上直播课, 远程学习 | camera, microphone, screen, connectivity | study
exam preparation | 备考 | revision, exam prep, studying for exams | 刷题, 复习, 考公 | battery, stylus, screen | study
web development | 网页开发 | frontend work, building websites, web design | 做网站, 前端, 写前端 | speed, screen, memory >= 16 | programming
machine learning | 机器学习 | deep learning, training models, running local models, data science | 深度学习, 跑模型, 炼丹, 数据分析 | graphics card, memory, memory >= 32 | programming
cad and 3d | 三维设计 | cad, autocad, solidworks, blender, 3d modelling, 3d rendering, rendering | 建模, 渲染, 画图纸, cad制图 | graphics card, processor, screen, memory >= 16 |
web browsing | 上网浏览 | browsing, surfing the web, social media, everyday use, light use, basic use | 上网, 刷微博, 刷朋友圈, 日常使用, 轻度使用 | battery, connectivity, ease of use |
ebook comics | 看图书漫画 | comic reading, graphic novels, magazines | 漫画, 看杂志 | screen, colors | reading
digital painting | 数字绘画 | procreate, concept art, animation | 厚涂, 插画创作, 做动画 | stylus, screen, colors | drawing
travel vlogging | 旅行拍摄 | travel videos, filming trips, travel film | 旅拍, 旅行vlog, 拍旅行视频 | stabilization, weight, battery | vlogging
remote meetings | 远程会议 | conference calls, webinars, hybrid meetings | 腾讯会议, 远程办公会议 | camera, microphone, noise cancellation | video calls
party | 聚会 | parties, barbecue, backyard parties, karaoke | 派对, 唱k, k歌, 家庭聚会 | sound, bass, volume, battery |
smart home | 智能家居 | home automation, smart lights, security at home | 全屋智能, 控制家电 | connectivity, voice assistant, compatibility |
backup | 备份数据 | backups, archiving, file backup, storing photos | 存照片, 备份文件, 数据备份 | storage, durability, transfer speed |
`;
