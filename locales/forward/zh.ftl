# Chinese, simplified: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = 中文

date-month-january = 1月
date-month-february = 2月
date-month-march = 3月
date-month-april = 4月
date-month-may = 5月
date-month-june = 6月
date-month-july = 7月
date-month-august = 8月
date-month-september = 9月
date-month-october = 10月
date-month-november = 11月
date-month-december = 12月
date-weekday-monday = 星期一
date-weekday-tuesday = 星期二
date-weekday-wednesday = 星期三
date-weekday-thursday = 星期四
date-weekday-friday = 星期五
date-weekday-saturday = 星期六
date-weekday-sunday = 星期日
date-weekday-short-monday = 周一
date-weekday-short-tuesday = 周二
date-weekday-short-wednesday = 周三
date-weekday-short-thursday = 周四
date-weekday-short-friday = 周五
date-weekday-short-saturday = 周六
date-weekday-short-sunday = 周日
date-day-month-year = { $year }年{ $month }{ $day }日
date-day-month = { $month }{ $day }日
date-weekday-day-month-year = { $year }年{ $month }{ $day }日{ $weekday }
date-weekday-day-month = { $month }{ $day }日{ $weekday }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $period }{ $hour }:{ $minute }
date-am = 上午
date-pm = 下午
date-noon = 中午
date-midnight = 午夜
date-day-after = 次日
date-day-before = 前一天
date-days-after = { $n } 天后
date-days-before = { $n } 天前
date-moment = { $date } { $time }，{ $city }时间

list-pair = { $before }和{ $item }
list-middle = { $before }、{ $item }
list-end = { $before }和{ $item }

kind-session = 课程
kind-session-week = 课程，第 { $n } 周
kind-session-week-track = 课程，第 { $week } 周，{ $track } 场

done-share-message = 欢迎加入我们在 { $programme } 的小组（英文页面）： { $link }
forward-intro = 我们在 { $programme } 的课程时间：
forward-room = 直播会议室，仅供参加者使用： { $link }
forward-schedule = 按您当地时间显示的全部日期（英文页面）： { $link }
forward-subject = 我们的课程：{ $programme }
