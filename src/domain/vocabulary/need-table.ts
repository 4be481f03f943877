/** The closed list of needs: `name | Chinese name | English synonyms | Chinese synonyms | what serves it`. */
export const NEED_TABLE = `
gaming | 游戏 | games, game, gamer, playing games, esports, gaming sessions, video games | 打游戏, 玩游戏, 电竞, 手游, 吃鸡, 打机, 端游, 开黑 | gaming performance, speed, heat, refresh rate >= 120, memory >= 16, response time <= 5
video editing | 视频剪辑 | editing video, editing videos, video production, edit videos, video edits, cutting videos, 4k editing | 剪视频, 剪辑, 剪片, 视频制作, 视频后期, 做视频 | speed, screen, storage, memory >= 16, storage >= 512
photography | 摄影 | photo editing, photos, taking pictures, taking photos, portraits, wedding photography, street photography, wildlife photography, birding, bird watching, lightroom, photoshop | 拍照, 修图, 拍照片, 拍人像, 拍鸟, 街拍, 拍风景, 人像 | camera, low light, autofocus, stabilization, zoom, camera resolution >= 12
travel | 旅行 | travelling, traveling, trips, flights, commuting, commute, plane, on the go, backpacking, trip | 旅游, 出差, 通勤, 坐地铁, 出国, 坐飞机, 自驾, 外出, 出门 | weight, size, battery, portability, noise cancellation, weight <= 1.5
running | 跑步 | jogging, runs, marathon, trail running, run, runner | 马拉松, 夜跑, 晨跑, 跑马 | gps, heart rate, water resistance, comfort, weight
office work | 办公 | office, work, spreadsheets, excel, word processing, home office, business use, productivity, emails | 办公室, 上班, 表格, 做ppt, 文档, 办公用, 居家办公 | keyboard, screen, ease of use, memory >= 8
study | 学习 | school, university, college, homework, studying, essays, uni, classes, lectures, online classes | 上网课, 网课, 上课, 写作业, 写论文, 考研, 上学 | battery, weight, keyboard, memory >= 8
programming | 编程 | coding, software development, development, code, coding work | 写代码, 开发, 敲代码, 码代码, 跑代码 | speed, keyboard, screen, memory >= 16
streaming | 流媒体 | netflix, youtube, watching movies, watching shows, twitch, binge watching, movies, live streaming, disney plus | 追剧, 看剧, 看视频, 看电影, 刷剧, 直播, 刷视频 | screen, sound, connectivity, screen size >= 10
reading | 阅读 | read, books, ebooks, reading books, comics, manga, pdfs | 看书, 看小说, 读书, 看电子书, 看漫画, 看pdf | screen, weight, battery
vlogging | 拍vlog | vlog, vlogs, youtube videos, content creation, filming myself | vlog, 拍视频, 自媒体, 拍短视频 | stabilization, autofocus, microphone, camera
music production | 音乐制作 | recording vocals, producing music, home studio, recording music, vocals, mixing, podcasting, making beats, podcast, voice-over, voiceover | 录音, 播客, 配音, 编曲, 录歌, 混音, 做音乐, 唱歌 | sound, microphone, speed, memory >= 16
drawing | 绘画 | digital art, sketching, illustration, painting, art, draw | 画画, 画图, 板绘, 插画, 手绘 | stylus, touchscreen, screen
swimming | 游泳 | swim, pool, lap swimming, snorkelling, snorkeling | 下水, 潜水, 浮潜 | water resistance, battery
hiking | 徒步 | hikes, mountaineering, trekking, trails, hike, hill walking | 爬山, 登山, 远足, 徒步旅行 | gps, battery, durability, water resistance
note taking | 记笔记 | notes, taking notes, note-taking, handwritten notes, take notes | 做笔记, 手写笔记, 笔记 | stylus, touchscreen, keyboard, weight
video calls | 视频通话 | zoom calls, video conferencing, zoom, teams calls, meetings, facetime, skype, video chat, video meetings | 视频聊天, 视频会议, 开视频会, 线上会议, 开会, 打视频 | camera, microphone, connectivity
home theater | 家庭影院 | home cinema, home theatre, movie nights, films at home, movie night | 客厅看电影, 家庭影音, 私人影院, 观影 | sound, screen, bass, screen size >= 50
`;
