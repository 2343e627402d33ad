# Russian: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Русский

date-month-january = января
date-month-february = февраля
date-month-march = марта
date-month-april = апреля
date-month-may = мая
date-month-june = июня
date-month-july = июля
date-month-august = августа
date-month-september = сентября
date-month-october = октября
date-month-november = ноября
date-month-december = декабря
date-weekday-monday = понедельник
date-weekday-tuesday = вторник
date-weekday-wednesday = среда
date-weekday-thursday = четверг
date-weekday-friday = пятница
date-weekday-saturday = суббота
date-weekday-sunday = воскресенье
date-weekday-short-monday = пн
date-weekday-short-tuesday = вт
date-weekday-short-wednesday = ср
date-weekday-short-thursday = чт
date-weekday-short-friday = пт
date-weekday-short-saturday = сб
date-weekday-short-sunday = вс
date-day-month-year = { $day } { $month } { $year } г.
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday }, { $day } { $month } { $year } г.
date-weekday-day-month = { $weekday }, { $day } { $month }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = AM
date-pm = PM
date-noon = дня
date-midnight = ночи
date-day-after = на следующий день
date-day-before = накануне
date-days-after =
    { $n ->
        [one] { $n } день спустя
        [few] { $n } дня спустя
       *[many] { $n } дней спустя
    }
date-days-before =
    { $n ->
        [one] { $n } днём раньше
        [few] { $n } днями раньше
       *[many] { $n } днями раньше
    }
date-moment = { $date }, { $time }, местное время: { $city }

list-pair = { $before } и { $item }
list-middle = { $before }, { $item }
list-end = { $before } и { $item }

kind-session = Занятие
kind-session-week = Занятие, неделя { $n }
kind-session-week-track = Занятие, неделя { $week }, поток { $track }

done-share-message = Присоединяйтесь к нашей группе в программе { $programme } (страница на английском): { $link }
forward-intro = Наши занятия в программе { $programme }:
forward-room = Ссылка на занятие, только для тех, кто участвует: { $link }
forward-schedule = Все даты по вашему местному времени (страница на английском): { $link }
forward-subject = Наши занятия: { $programme }
