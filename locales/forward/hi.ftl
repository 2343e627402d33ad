# Hindi: the texts that a contact passes on. There are no pages and no mails in it yet, and each text says so of its links.

language-own-name = हिन्दी

date-month-january = जनवरी
date-month-february = फ़रवरी
date-month-march = मार्च
date-month-april = अप्रैल
date-month-may = मई
date-month-june = जून
date-month-july = जुलाई
date-month-august = अगस्त
date-month-september = सितंबर
date-month-october = अक्टूबर
date-month-november = नवंबर
date-month-december = दिसंबर
date-weekday-monday = सोमवार
date-weekday-tuesday = मंगलवार
date-weekday-wednesday = बुधवार
date-weekday-thursday = गुरुवार
date-weekday-friday = शुक्रवार
date-weekday-saturday = शनिवार
date-weekday-sunday = रविवार
date-weekday-short-monday = सोम
date-weekday-short-tuesday = मंगल
date-weekday-short-wednesday = बुध
date-weekday-short-thursday = गुरु
date-weekday-short-friday = शुक्र
date-weekday-short-saturday = शनि
date-weekday-short-sunday = रवि
date-day-month-year = { $day } { $month }, { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday }, { $day } { $month }, { $year }
date-weekday-day-month = { $weekday }, { $day } { $month }
date-hour-cycle = h12
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = am
date-pm = pm
date-noon = दोपहर
date-midnight = मध्यरात्रि
date-day-after = अगले दिन
date-day-before = पिछले दिन
date-days-after =
    { $n ->
        [one] { $n } दिन बाद
       *[other] { $n } दिन बाद
    }
date-days-before =
    { $n ->
        [one] { $n } दिन पहले
       *[other] { $n } दिन पहले
    }
date-moment = { $date }, { $time }, { $city } का समय

list-pair = { $before } और { $item }
list-middle = { $before }, { $item }
list-end = { $before } और { $item }

kind-session = सत्र
kind-session-week = सत्र, सप्ताह { $n }
kind-session-week-track = सत्र, सप्ताह { $week }, ट्रैक { $track }

done-share-message = { $programme } में हमारे समूह से जुड़ें (पेज अंग्रेज़ी में है): { $link }
forward-intro = { $programme } में हमारे सत्र:
forward-room = लाइव सत्र का लिंक, केवल भाग लेने वालों के लिए: { $link }
forward-schedule = सभी तारीखें आपके अपने समय में (पेज अंग्रेज़ी में है): { $link }
forward-subject = हमारे सत्र: { $programme }
