### العربية الفصحى المعاصرة، بصياغة محايدة قدر الإمكان.
###
### للمترجمين والمترجمات
### - ما بين { $الأقواس } يُملأ آليًا: أبقوا عليه كله، وضعوه حيث تقتضي العربية.
### - صيغ العدد ست: zero one two few many other، وتحمل إحداها علامة *.
### - كلمة واحدة لكل شيء: «ما بقي للإنجاز»، «قائمة المشاركين»، «مجموعة ما زالت تبحث عن أشخاص»، «الرابط الخاص بالمجموعة»،
###   «رابط الأعضاء»، «ساعة الأسئلة»، «لقاء تعريفي لمنسّقي المجموعات»، «تدريب الميسّرين»، «آخر يوم لإضافة أشخاص».

# اسم اللغة بلغتها.
language-own-name = العربية

## التواريخ والأوقات (الأسماء من CLDR، والأرقام دائمًا من 0 إلى 9)

date-month-january = يناير
date-month-february = فبراير
date-month-march = مارس
date-month-april = أبريل
date-month-may = مايو
date-month-june = يونيو
date-month-july = يوليو
date-month-august = أغسطس
date-month-september = سبتمبر
date-month-october = أكتوبر
date-month-november = نوفمبر
date-month-december = ديسمبر
date-weekday-monday = الاثنين
date-weekday-tuesday = الثلاثاء
date-weekday-wednesday = الأربعاء
date-weekday-thursday = الخميس
date-weekday-friday = الجمعة
date-weekday-saturday = السبت
date-weekday-sunday = الأحد
date-weekday-short-monday = الاثنين
date-weekday-short-tuesday = الثلاثاء
date-weekday-short-wednesday = الأربعاء
date-weekday-short-thursday = الخميس
date-weekday-short-friday = الجمعة
date-weekday-short-saturday = السبت
date-weekday-short-sunday = الأحد
date-day-month-year = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-weekday-day-month-year = { $weekday }، { $day } { $month } { $year }
date-weekday-day-month = { $weekday }، { $day } { $month }
date-span = من { $first } إلى { $last }
date-hour-cycle = h12
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = ص
date-pm = م
date-noon = ظهرًا
date-midnight = منتصف الليل
date-time-range = { $start }–{ $end }
date-day-after = في اليوم التالي
date-day-before = في اليوم السابق
date-days-after =
    { $n ->
        [zero] في اليوم نفسه
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $n } أيام
        [many] بعد { $n } يومًا
       *[other] بعد { $n } يوم
    }
date-days-before =
    { $n ->
        [zero] في اليوم نفسه
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $n } أيام
        [many] قبل { $n } يومًا
       *[other] قبل { $n } يوم
    }
date-hours =
    { $n ->
        [zero] { $n } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
date-minutes =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
date-hours-minutes = { $hours } و{ $minutes }
date-today = اليوم
date-tomorrow = غدًا
date-yesterday = أمس
date-in-days =
    { $n ->
        [zero] اليوم
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $n } أيام
        [many] بعد { $n } يومًا
       *[other] بعد { $n } يوم
    }
date-days-ago =
    { $n ->
        [zero] اليوم
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $n } أيام
        [many] قبل { $n } يومًا
       *[other] قبل { $n } يوم
    }
date-zone-label = { $city }، { $offset }
date-place-time = بتوقيت { $city }
date-moment = { $date }، الساعة { $time } بتوقيت { $city }

## القوائم: «الإسبانية والبرتغالية والفرنسية»

list-pair = { $before } و{ $item }
list-middle = { $before } و{ $item }
list-end = { $before } و{ $item }
