# Turkish: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = Türkçe

date-month-january = Ocak
date-month-february = Şubat
date-month-march = Mart
date-month-april = Nisan
date-month-may = Mayıs
date-month-june = Haziran
date-month-july = Temmuz
date-month-august = Ağustos
date-month-september = Eylül
date-month-october = Ekim
date-month-november = Kasım
date-month-december = Aralık
date-weekday-monday = Pazartesi
date-weekday-tuesday = Salı
date-weekday-wednesday = Çarşamba
date-weekday-thursday = Perşembe
date-weekday-friday = Cuma
date-weekday-saturday = Cumartesi
date-weekday-sunday = Pazar
date-weekday-short-monday = Pzt
date-weekday-short-tuesday = Sal
date-weekday-short-wednesday = Çar
date-weekday-short-thursday = Per
date-weekday-short-friday = Cum
date-weekday-short-saturday = Cmt
date-weekday-short-sunday = Paz
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $day } { $month } { $year } { $weekday }
date-weekday-day-month = { $day } { $month } { $weekday }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $period } { $hour }:{ $minute }
date-am = ÖÖ
date-pm = ÖS
date-noon = öğlen
date-midnight = gece yarısı
date-day-after = ertesi gün
date-day-before = bir gün önce
date-days-after =
    { $n ->
        [one] { $n } gün sonra
       *[other] { $n } gün sonra
    }
date-days-before =
    { $n ->
        [one] { $n } gün önce
       *[other] { $n } gün önce
    }
date-moment = { $date }, { $time }, { $city } saatiyle

list-pair = { $before } ve { $item }
list-middle = { $before }, { $item }
list-end = { $before } ve { $item }

kind-session = Oturum
kind-session-week = Oturum, { $n }. hafta
kind-session-week-track = Oturum, { $week }. hafta, { $track } seansı

done-share-message = { $programme } programındaki grubumuza katılın (sayfa İngilizce): { $link }
forward-intro = { $programme } programındaki oturumlarımız:
forward-room = Canlı oturumun bağlantısı, yalnızca katılanlar için: { $link }
forward-schedule = Bütün tarihler kendi saatinize göre (sayfa İngilizce): { $link }
forward-subject = Oturumlarımız: { $programme }
