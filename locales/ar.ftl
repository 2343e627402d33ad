### العربية الفصحى المعاصرة، بصياغة محايدة قدر الإمكان.
###
### للمترجمين والمترجمات
### - ما بين { $الأقواس } يُملأ آليًا: أبقوا عليه كله، وضعوه حيث تقتضي العربية.
### - صيغ العدد ست: zero one two few many other، وتحمل إحداها علامة *.
### - كلمة واحدة لكل شيء: «ما بقي للإنجاز»، «قائمة المشاركين»، «مجموعة ما زالت تبحث عن أشخاص»، «الرابط الخاص بمجموعتكم»،
###   «رابط الأعضاء»، «ساعة أسئلة»، «لقاء تعريفي لجهات الاتصال»، «تدريب التيسير»، «آخر يوم لإضافة أشخاص».
### - المخاطبة بصيغة الجمع (مجموعتكم)، والطلب بعبارة «يُرجى»، كي يشمل النص الجميع.
### - قولوا أين، وما الأمر، وما العمل. بلا لوم، وبلا كلمة «غير صالح».

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
date-end-of-day = نهاية يوم { $date } بتوقيت { $city }

## القوائم: «الإسبانية والبرتغالية والفرنسية»

list-pair = { $before } و{ $item }
list-middle = { $before } و{ $item }
list-end = { $before } و{ $item }

## أعداد قائمة بذاتها

count-people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }

## في كل صفحة

page-title = { $page } – { $programme }
draft-title = غير منشور: { $title }
draft-notice = هذا البرنامج قيد الإعداد ولا يظهر في أي قائمة. لا يراه إلا من يعرف هذا العنوان، ولا يمكن لأحد التسجيل بعد.
page-title-error = خطأ: { $title }
nav-skip = الانتقال إلى المحتوى
nav-main = صفحات هذا البرنامج
nav-footer = المساعدة والتواصل
nav-programmes = كل البرامج
nav-programme = البرنامج
nav-schedule = المواعيد
nav-register = التسجيل
nav-facilitate = التيسير
nav-manage = مجموعتكم
nav-privacy = الخصوصية
nav-check = افحص الأوقات في نص
nav-contact = لأي سؤال، يُرجى الكتابة إلى { $email }
footer-zone-data = المناطق الزمنية بحسب الإصدار { $version }
nav-back = رجوع
nav-language = اللغة
search-found =
    { $n ->
        [zero] لم يُعثر على شيء
        [one] عُثر على واحد
        [two] عُثر على اثنين
        [few] عُثر على { $n }
        [many] عُثر على { $n }
       *[other] عُثر على { $n }
    }
search-none = لا شيء في القائمة يوافق ما كُتب.
label-optional = { $label } (اختياري)
button-print = طباعة
button-cancel = إلغاء
button-try-again = إعادة المحاولة
answer-not-given = لم يُذكر
copy-done = تم النسخ.
copy-failed = تعذّر النسخ هنا. النص محدَّد: يُرجى الضغط على Ctrl+C، أو ⌘C على أجهزة Mac.
print-footer = طُبعت في { $date }. المواعيد بحسب { $zone }.

## أثناء تحميل الصفحة، وحين يتعذّر

loading-form = ما زال تحميل الاستمارة جاريًا. يمكن قراءة هذه الصفحة منذ الآن.
loading-late = يستغرق تحميل الاستمارة وقتًا طويلًا. يُرجى إعادة تحميل الصفحة، أو الكتابة إلينا: { $email }
loading-new-version = توجد نسخة جديدة من هذه الصفحة. أعيدوا التحميل متى شئتم: تبقى إجاباتكم.
loading-reload = إعادة التحميل
loading-failed = تعذّر تحميل الاستمارة. يُرجى إعادة تحميل الصفحة، أو الكتابة إلينا: { $email }
loading-no-script-title = لا يمكن تشغيل هذه الصفحة في متصفحكم بإعداداته الحالية
loading-no-script = تحتاج الاستمارة إلى JavaScript وWebAssembly. يُرجى تفعيلهما لهذا الموقع، أو إرسال قائمة المشاركين إلى { $email } وسنتولّى تسجيل مجموعتكم.
loading-no-script-facilitate = تحتاج الاستمارة إلى JavaScript وWebAssembly. يُرجى تفعيلهما لهذا الموقع، أو الكتابة إلى { $email } برغبتكم في التيسير، وسنكمل الباقي معكم.
loading-no-script-other = تحتاج الصفحة إلى JavaScript وWebAssembly. يُرجى تفعيلهما لهذا الموقع، أو الكتابة إلى { $email } وسننجز ذلك عنكم. يُرجى عدم إرسال الرابط الخاص إلينا.
loading-no-script-times = كل المواعيد ظاهرة بدونهما.
loading-crashed = حدث خلل في هذه الصفحة. ما كتبتموه ما زال هنا. يُرجى إعادة التحميل، أو تنزيل إجاباتكم أولًا.
offline-now = انقطع الاتصال بالإنترنت. ما كتبتموه باقٍ هنا.
offline-back = عاد الاتصال بالإنترنت. لم يُرسَل شيء بعد: يُرجى الضغط على «إرسال» متى شئتم.
storage-blocked = لا يسمح متصفحكم لهذا الموقع بحفظ ما تكتبونه. يُرجى إتمام الاستمارة دفعة واحدة: إعادة تحميل الصفحة تمحو ما فيها.

## البرامج (الصفحة الأولى)

home-title = البرامج
home-intro = تدريب مباشر عبر الإنترنت لمجموعات التنظيم، بلغات كثيرة. يُرجى اختيار برنامج لرؤية مواعيده بتوقيتكم.
home-open = التسجيل مفتوح
home-under-way = برامج جارية
home-upcoming = قريبًا
home-past = برامج سابقة
home-state-open = التسجيل مفتوح حتى { $date }
home-state-upcoming = يُفتح التسجيل في { $date }
home-state-closed = أُغلق التسجيل
home-state-past = انتهى هذا البرنامج
home-empty = لا يوجد برنامج في الوقت الحالي.
home-empty-ask = لمعرفة موعد البرنامج القادم، يُرجى الكتابة إلى { $email }

## صفحة البرنامج

programme-when = الموعد
programme-sessions =
    { $n ->
        [zero] لا جلسات (مدة الجلسة { $duration })
        [one] جلسة واحدة مدتها { $duration }
        [two] جلستان أسبوعيتان، مدة كل منهما { $duration }
        [few] { $n } جلسات أسبوعية، مدة كل منها { $duration }
        [many] { $n } جلسة أسبوعية، مدة كل منها { $duration }
       *[other] { $n } جلسة أسبوعية، مدة كل منها { $duration }
    }
programme-dates = { $dates }، عبر الإنترنت
# What a chat shows below a link, or a search engine.
preview-programme = { $dates }. { $text }
preview-times = { $dates }. الجلسة الأولى: { $moment }
programme-free = المشاركة مجانية.
programme-groups-of =
    { $n ->
        [zero] لكل المجموعات
        [one] للمجموعات من شخص واحد فأكثر
        [two] للمجموعات من شخصين فأكثر
        [few] للمجموعات من { $n } أشخاص فأكثر
        [many] للمجموعات من { $n } شخصًا فأكثر
       *[other] للمجموعات من { $n } شخص فأكثر
    }
programme-deadline = التسجيل حتى { $moment } ({ $in_days })
programme-deadline-own = أي { $moment }.
programme-register = تسجيل مجموعة
programme-see-times = رؤية كل المواعيد
programme-draft-title = بدأتم تسجيل مجموعة
programme-draft-continue =
    { $n ->
        [0] متابعة تسجيل { $organisation }
        [one] متابعة تسجيل { $organisation } (شخص واحد)
        [two] متابعة تسجيل { $organisation } (شخصان)
        [few] متابعة تسجيل { $organisation } ({ $n } أشخاص)
        [many] متابعة تسجيل { $organisation } ({ $n } شخصًا)
       *[other] متابعة تسجيل { $organisation } ({ $n } شخص)
    }
programme-draft-continue-unnamed = متابعة تسجيل مجموعتكم
programme-draft-delete = حذف ما كتبته
programme-about-title = ما الذي ستتدربون عليه
programme-before-title = قبل البدء
programme-before-people =
    { $n ->
        [zero] أسماء المشاركين وعناوين بريدهم. يكفي جدول لديكم أصلًا.
        [one] اسم شخص واحد على الأقل وعنوان بريده. يكفي جدول لديكم أصلًا.
        [two] اسما شخصين على الأقل وعنوانا بريدهما. يكفي جدول لديكم أصلًا.
        [few] أسماء { $n } أشخاص على الأقل وعناوين بريدهم. يكفي جدول لديكم أصلًا.
        [many] أسماء { $n } شخصًا على الأقل وعناوين بريدهم. يكفي جدول لديكم أصلًا.
       *[other] أسماء { $n } شخص على الأقل وعناوين بريدهم. يكفي جدول لديكم أصلًا.
    }
programme-before-facilitator = شخص من مجموعتكم يمكنه التيسير. إن لم تعرفوا من هو بعد، فيمكن ذكره لاحقًا.
programme-before-minutes =
    { $n ->
        [zero] أقل من دقيقة
        [one] نحو دقيقة واحدة
        [two] نحو دقيقتين
        [few] نحو { $n } دقائق
        [many] نحو { $n } دقيقة
       *[other] نحو { $n } دقيقة
    }
programme-before-draft = ما تكتبونه يبقى في علامة التبويب هذه من متصفحكم إلى أن ترسلوه.
programme-after-title = ما الذي يحدث بعد ذلك
programme-after-link = يصلكم الرابط الخاص بمجموعتكم. به يمكن تغيير قائمة المشاركين في أي وقت.
programme-after-orientation = تختارون لقاءً تعريفيًا لجهات الاتصال.
programme-after-training = يختار فريق التيسير لديكم موعدًا لتدريب التيسير.
programme-after-live = قبل الجلسة الأولى يصل الجميع رابط القاعة المباشرة بالبريد الإلكتروني.
programme-rules-title = كيف يسير الأمر
programme-rule-size =
    { $n ->
        [zero] المجموعة مفتوحة لأي عدد.
        [one] المجموعة شخص واحد فأكثر.
        [two] المجموعة شخصان فأكثر.
        [few] المجموعة { $n } أشخاص فأكثر.
        [many] المجموعة { $n } شخصًا فأكثر.
       *[other] المجموعة { $n } شخص فأكثر.
    }
programme-rule-facilitators =
    { $facilitators ->
        [zero] ابتداءً من عدد { $people }: لا حاجة إلى أحد للتيسير
        [one] ابتداءً من عدد { $people }: شخص واحد للتيسير
        [two] ابتداءً من عدد { $people }: شخصان للتيسير
        [few] ابتداءً من عدد { $people }: { $facilitators } أشخاص للتيسير
        [many] ابتداءً من عدد { $people }: { $facilitators } شخصًا للتيسير
       *[other] ابتداءً من عدد { $people }: { $facilitators } شخص للتيسير
    }
programme-rule-facilitators-per =
    { $people ->
        [zero] لا حاجة إلى أحد للتيسير
        [one] شخص واحد للتيسير لكل شخص
        [two] شخص واحد للتيسير لكل شخصين
        [few] شخص واحد للتيسير لكل { $people } أشخاص
        [many] شخص واحد للتيسير لكل { $people } شخصًا
       *[other] شخص واحد للتيسير لكل { $people } شخص
    }
programme-rule-tracks = تُعقد كل جلسة مرتين في اليوم نفسه. يُرجى اختيار المسار الذي تناسبكم ساعته؛ المضمون واحد في المسارين.
programme-rule-breakouts = من الأسبوع { $from } إلى الأسبوع { $to } تتدربون أيضًا في مجموعات صغيرة.
programme-rule-contact = شخص واحد يسجّل المجموعة ويكون جهة الاتصال فيها: نحو ساعتين في الأسبوع.
programme-fewer-title =
    { $n ->
        [zero] العدد لم يكتمل؟
        [one] أقل من شخص واحد؟
        [two] أقل من شخصين؟
        [few] أقل من { $n } أشخاص؟
        [many] أقل من { $n } شخصًا؟
       *[other] أقل من { $n } شخص؟
    }
programme-fewer = يمكن التسجيل مع ذلك. تحصل مجموعتكم على رابط للأعضاء، ويمكن الانضمام به حتى { $date }.
programme-other-ways = مداخل أخرى
programme-way-manage = تغيير بيانات مجموعتنا
programme-way-manage-hint = لجهات الاتصال التي سجّلت مجموعتها من قبل
programme-way-registered = سجّلتني مجموعتي
programme-way-registered-hint = لا يلزم عمل شيء هنا. يمكن رؤية المواعيد وإضافتها إلى التقويم.
programme-way-facilitate = أودّ التيسير
programme-way-facilitate-hint = لمجموعتكم أو لمجموعة مختلطة
programme-way-ask = طرح سؤال
programme-way-ask-hint = يجيبكم شخص من الفريق.
programme-notes-title = من المفيد معرفته
programme-languages = اللغات
programme-host = بتنظيم من { $host }
programme-share = تمرير هذه الصفحة إلى آخرين
programme-share-link = عنوان هذه الصفحة
programme-share-copy = نسخ العنوان
programme-share-system = مشاركة…
programme-now-open = التسجيل مفتوح الآن.
programme-now-closed = أُغلق التسجيل الآن.

## صور المواعيد (تقول الجمل كل ما تُظهره الصورة)

strip-day-title = يومكم
strip-day-waking = ساعات اليقظة، من { $from } إلى { $to }
strip-track = المسار { $track }: { $weekday }، من { $start } إلى { $end }، { $when }
strip-morning = صباحًا بتوقيتكم
strip-afternoon = بعد الظهر بتوقيتكم
strip-evening = مساءً بتوقيتكم
strip-night = ليلًا بتوقيتكم
strip-weeks-title = الأسابيع في لمحة
strip-earlier = أبكر { $duration }
strip-later = متأخر { $duration }
strip-short-hours = س
strip-short-minutes = د
strip-world = يقع أحد المسارين في ساعات النهار في { $n } من أصل { $m } منطقة زمنية.
strip-world-yours = العمود المحاط بإطار هو عمودكم: { $place }
strip-world-title = حول العالم
strip-world-key = خانة ممتلئة: كل الجلسات في ساعات اليقظة. نصف خانة: بعضها.
strip-world-list = جميع الأماكن في قائمة
strip-waking-from = أستيقظ من الساعة
strip-waking-until = وأبقى مستيقظًا حتى الساعة
strip-waking-show = عرض هذه الساعات

## المواعيد

schedule-title = المواعيد
schedule-title-zone = المواعيد، { $zone }
schedule-zone-shown = المواعيد بتوقيت { $zone }
schedule-zone-from-device = من جهازكم
schedule-zone-from-link = من الرابط الذي فتحتموه
schedule-zone-from-choice = باختياركم
schedule-zone-from-programme = توقيت البرنامج نفسه
schedule-zone-change = تغيير المنطقة الزمنية
schedule-change = تغيير
schedule-zone-field = مدينة أو منطقة زمنية
schedule-zone-hint = مثلًا: Lagos أو CET أو UTC+3
schedule-zone-option = { $city }، { $country }، الساعة الآن { $time }
schedule-zone-chosen = { $zone }، الساعة الآن { $time }
schedule-zone-lists = اختر من قائمتين بدلًا من البحث
schedule-zone-country = البلد
schedule-zone-place = المدينة
schedule-zone-choose = اختر …
schedule-zone-use = اختر هذا المكان
schedule-zone-found =
    { $n ->
        [zero] لم يُعثر على مكان
        [one] عُثر على مكان واحد
        [two] عُثر على مكانين
        [few] عُثر على { $n } أماكن
        [many] عُثر على { $n } مكانًا
       *[other] عُثر على { $n } مكان
    }
schedule-zone-none = لم يُعثر على مكان باسم «{ $text }». يُرجى تجربة مدينة أكبر قريبة منكم، بالحروف اللاتينية.
schedule-zone-several = قد تعني «{ $text }» أكثر من منطقة. يُرجى اختيار المقصودة.
schedule-zone-unknown = لا نعرف المنطقة «{ $zone }» التي في هذا الرابط. هذه هي المواعيد بتوقيت { $city }. يمكن اختيار منطقتكم أدناه.
schedule-zone-hidden = يُخفي متصفحكم مكانكم. يُرجى اختيار مدينتكم كي تظهر المواعيد صحيحة.
schedule-zone-mine = العرض بتوقيتي ({ $zone })
schedule-zone-now-shown = المواعيد الآن بتوقيت { $zone }.
schedule-clock-off = ساعة جهازكم غير صحيحة بفارق يزيد على 5 دقائق. المواعيد هنا بحسب ساعتنا.
# In a list that works without a script.
zone-in-country = { $country }، { $city }
schedule-compare = مقارنة بمكان آخر
schedule-compare-field = المدينة أو المنطقة الزمنية للمكان الآخر
schedule-compare-add = إضافة هذا المكان
schedule-compare-added = تظهر الآن مواعيد { $city } بجانب مواعيدكم.
schedule-compare-remove = إزالة { $city }
schedule-compare-full =
    { $n ->
        [zero] لا يمكن المقارنة بأي مكان.
        [one] يمكن المقارنة بمكان واحد.
        [two] يمكن المقارنة بمكانين على الأكثر.
        [few] يمكن المقارنة بـ { $n } أماكن على الأكثر.
        [many] يمكن المقارنة بـ { $n } مكانًا على الأكثر.
       *[other] يمكن المقارنة بـ { $n } مكان على الأكثر.
    }
schedule-show = عرض هذه المواعيد
schedule-track = المسار
schedule-tracks-both = المساران معًا
schedule-count =
    { $all ->
        [zero] معروض { $n } من { $all } موعد
        [one] معروض { $n } من موعد واحد ({ $all })
        [two] معروض { $n } من موعدين ({ $all })
        [few] معروض { $n } من { $all } مواعيد
        [many] معروض { $n } من { $all } موعدًا
       *[other] معروض { $n } من { $all } موعد
    }
schedule-clock = الساعة
schedule-clock-24 = 24 ساعة
schedule-clock-12 = 12 ساعة
schedule-sessions = الجلسات
schedule-orientations = اللقاءات التعريفية لجهات الاتصال
schedule-trainings = تدريبات التيسير
schedule-open-spaces = ساعات الأسئلة
schedule-communities = جماعة الممارسة
schedule-for-contacts = لجهات الاتصال
schedule-for-facilitators = لميسّري الجلسات
schedule-more-dates =
    { $n ->
        [zero] { $kind }: لا مواعيد
        [one] { $kind }: موعد واحد
        [two] { $kind }: موعدان
        [few] { $kind }: { $n } مواعيد
        [many] { $kind }: { $n } موعدًا
       *[other] { $kind }: { $n } موعد
    }
schedule-show-contacts = عرض مواعيد جهات الاتصال
schedule-hide-contacts = إخفاء مواعيد جهات الاتصال
schedule-show-facilitators = عرض مواعيد التيسير
schedule-hide-facilitators = إخفاء مواعيد التيسير
schedule-programme-time = { $time } في { $city }
schedule-over = انتهى
# Before the name of a date that does not take place.
schedule-cancelled = أُلغي:
schedule-next = الموعد القادم، { $in_days }
schedule-now = جارٍ الآن حتى { $time }
schedule-earlier = أبكر من الأسبوع السابق، والفرق { $duration }
schedule-later = متأخر عن الأسبوع السابق، والفرق { $duration }
schedule-clocks-change = تتغير الساعة في { $city } يوم { $date }.
schedule-calendar-title = في تقويمكم
schedule-calendar-subscribe = اشتراك
schedule-calendar-subscribe-hint = يحدّث تقويمكم نفسه إذا تغيّر موعد. وقد يستغرق ذلك يومًا، كما في تقويم Google.
schedule-calendar-download = تنزيل ملف تقويم
schedule-calendar-download-hint = نسخة من المواعيد كما هي الآن.
schedule-calendar-live = يصل رابط القاعة المباشرة بالبريد الإلكتروني فقط.
schedule-calendar-google = إضافة إلى تقويم Google
schedule-calendar-outlook = إضافة إلى Outlook.com
schedule-calendar-others-hint = يفتح كل من هذين الرابطين موقع شركة أخرى، فتعلم الشركة باشتراككم.
schedule-calendar-one = ملف التقويم
schedule-calendar-one-name = ملف التقويم: { $name }
schedule-calendar-file = المواعيد
# The same moment on the clock where it was set and in UTC, for calendars whose zone data is old.
calendar-clocks = { $time } بتوقيت { $city }، { $utc } UTC
calendar-opening = فتح التسجيل
schedule-pass-on = تمرير هذه المواعيد إلى آخرين
schedule-link = عنوان هذه المواعيد
schedule-copy = نسخ المواعيد نصًا
schedule-copy-link = نسخ رابط هذه المواعيد
schedule-horizon = قد تغيّر الحكومات توقيتها لاحقًا. حُسبت هذه المواعيد في { $date }.

## أنواع المواعيد والمسارات والأدوار

kind-session = جلسة
kind-session-week = جلسة الأسبوع { $n }
kind-session-week-track = جلسة الأسبوع { $week }، المسار { $track }
kind-orientation = لقاء تعريفي لجهات الاتصال
kind-training = تدريب التيسير
kind-open-space = ساعة أسئلة
kind-community = جماعة الممارسة
week-number = الأسبوع { $n }
track-name = المسار { $track }
track-both = المساران A وB
role-facilitator = تيسير
role-participant = مشاركة
level-ready = جاهز
level-warning = للمراجعة
level-error = للتصحيح
level-skipped = ليس شخصًا
level-left-out = مستبعد

## أعمدة قائمة المشاركين

field-name = الاسم
field-email = البريد الإلكتروني
field-track = المسار
field-zone = المنطقة الزمنية
field-country = البلد
field-language = اللغة
field-sector = القطاع
field-role = الدور

## التسجيل: المشترك بين الخطوات

wizard-title = تسجيل مجموعة
wizard-steps = خطوات التسجيل
wizard-step = الخطوة { $n } من { $total }: { $name }
wizard-step-contact = بيانات التواصل
wizard-step-organisation = منظمتكم
wizard-step-roster = قائمة المشاركين
wizard-step-facilitators = التيسير
wizard-step-review = المراجعة والإرسال
wizard-step-done = تم التسجيل
wizard-step-is-done = أُنجزت
wizard-continue-organisation = المتابعة إلى منظمتكم
wizard-continue-roster = المتابعة إلى قائمة المشاركين
wizard-continue-facilitators = المتابعة إلى التيسير
wizard-continue-review = المتابعة إلى المراجعة والإرسال
wizard-continue-back = حفظ والعودة إلى المراجعة
wizard-problem-title =
    { $n ->
        [zero] لا مشكلات
        [one] توجد مشكلة
        [two] توجد مشكلتان
        [few] توجد { $n } مشكلات
        [many] توجد { $n } مشكلة
       *[other] توجد { $n } مشكلة
    }
wizard-unfinished = يُرجى إتمام هذه الخطوة أولًا. بقية إجاباتكم محفوظة.
# A later step was opened in a tab where nothing has been typed.
wizard-not-begun = يبدأ التسجيل من هنا. لا توجد إجابات محفوظة في علامة التبويب هذه: إن كنتم قد كتبتم شيئًا فهو في علامة التبويب التي كُتب فيها.
wizard-deadline-near = التسجيل مفتوح حتى { $moment }، ويبقى { $duration }.
wizard-deadline-passed = أُغلق التسجيل منذ { $moment }، أثناء ملء الاستمارة. لم يُرسَل شيء. إجاباتكم محفوظة في علامة التبويب هذه، ويمكن تنزيلها.
wizard-draft-title = المتابعة لاحقًا؟
wizard-draft = تبقى إجاباتكم في علامة التبويب هذه على هذا الجهاز وحده. إغلاقها يمحو الإجابات.
wizard-draft-download = تنزيل قائمتي
wizard-draft-delete = حذف ما كتبته على هذا الجهاز
wizard-draft-delete-sure = هل تُحذف كل الإجابات في علامة التبويب هذه؟ لا يمكن التراجع عن ذلك.
wizard-delete-yes = نعم، احذف
wizard-draft-deleted = حُذف كل ما كتبتموه من هذا الجهاز.

## الخطوة 1: جهة اتصال المجموعة

contact-title = بيانات التواصل
contact-intro = من يسجّل المجموعة يكون جهة الاتصال فيها: نكتب إليكم، وتنقلون الرسائل إلى المجموعة. يستغرق ذلك نحو ساعتين في الأسبوع.
contact-name = الاسم الكامل
contact-name-hint = كما تودّون أن نخاطبكم
contact-email = عنوان البريد الإلكتروني
contact-email-hint = إليه نرسل الرابط الخاص بمجموعتكم.
contact-email-suggestion = هل المقصود { $suggestion }؟
contact-email-use = استعمال { $suggestion }
contact-language = لغة رسائلنا إليكم
contact-language-mails = { $language } (رسائل البريد فقط)
contact-zone = منطقتكم الزمنية
contact-zone-hint = كي نذكر لكم المواعيد بتوقيت مكانكم
contact-privacy-title = ما الذي يحدث لبياناتكم
contact-privacy-more = المزيد عمّا نحفظه
contact-privacy = يحفظ { $host } ما تُدخلونه من أجل هذا البرنامج فقط، ولا يشاركه مع أحد. تُحذف البيانات في { $date }.

## الخطوة 2: المنظمة

organisation-title = منظمتكم
organisation-name = اسم منظمتكم أو مجموعتكم
organisation-name-hint = نقابة أو فرع أو شبكة أو لجنة: الاسم الذي تستعملونه بينكم
organisation-country = البلد
organisation-country-hint = اكتبوا الأحرف الأولى ثم اختاروا.
organisation-sector = القطاع
organisation-sector-choose = اختيار القطاع
organisation-sector-other = أي قطاع؟
organisation-track = أي مسار تختار مجموعتكم؟
organisation-track-hint = المضمون واحد في المسارين. الساعات أدناه { $zone }.
organisation-track-option = المسار { $track }: { $times }
organisation-track-each = يختار كل عضو مساره
organisation-track-each-hint = تحتاج قائمة المشاركين عندئذ إلى عمود «المسار».
organisation-track-night = يقع المسار { $track } ليلًا في { $city }: { $times }.
organisation-track-changes = ابتداءً من { $date }: { $times }
organisation-languages = اللغات التي تتكلمها مجموعتكم
organisation-interpretation = لغة الترجمة الفورية
organisation-interpretation-hint = اللغة التي يستمع بها معظم أفراد مجموعتكم
organisation-breakouts = مع من تودّون التدرب في مجموعات صغيرة؟
organisation-breakouts-own = فيما بيننا
organisation-breakouts-mixed = مع أشخاص من مجموعات أخرى
organisation-breakouts-both = بعض الأسابيع فيما بيننا، وبعضها مع آخرين
organisation-experience = كم منكم شارك من قبل، على وجه التقريب؟
organisation-experience-hint = عدد تقديري يكفي
organisation-goal = من أجل ماذا تنظّمون؟
organisation-goal-hint = سطر واحد يكفي
organisation-through = تأتون عن طريق { $partner }.
organisation-through-remove = لسنا عن طريق هذا الشريك
organisation-partner-may-see = يجوز لـ { $partner } أن يرى أن مجموعتنا مسجّلة، واسمها وعدد أفرادها
organisation-partner-may-see-hint = لا يرى أبدًا من على قائمتكم. اتركوه فارغًا إن لم تريدوا ذلك.
organisation-partner-may-list = يجوز أن تظهر مجموعتنا على الصفحة العامة لـ { $partner }، لينضم إلينا من يأتون فرادى
organisation-partner-may-list-hint = يستطيع الجميع رؤية تلك الصفحة. وفيها اسم مجموعتكم وبلدها ومسارها ولغتها، والرابط المخصص لأعضائكم. ومن يفتح الرابط يرى اسمكم الأول ويستطيع أن يضيف نفسه إلى قائمتكم، ويمكنكم حذفه منها. يمكنكم التراجع عن هذا في أي وقت من صفحة مجموعتكم.
organisation-partner = الشريك
organisation-languages-other = إضافة لغة أخرى
organisation-languages-unlisted = لغة ليست في القائمة
organisation-languages-which = أي لغة؟
organisation-partner-none = لا شيء

## الخطوة 3: قائمة المشاركين

roster-title = قائمة المشاركين
roster-intro =
    { $n ->
        [zero] يُرجى تقديم القائمة التي لديكم أصلًا.
        [one] يُرجى تقديم القائمة التي لديكم أصلًا، وفيها شخص واحد على الأقل.
        [two] يُرجى تقديم القائمة التي لديكم أصلًا، وفيها شخصان على الأقل.
        [few] يُرجى تقديم القائمة التي لديكم أصلًا، وفيها { $n } أشخاص على الأقل.
        [many] يُرجى تقديم القائمة التي لديكم أصلًا، وفيها { $n } شخصًا على الأقل.
       *[other] يُرجى تقديم القائمة التي لديكم أصلًا، وفيها { $n } شخص على الأقل.
    }
roster-local = تُقرأ قائمتكم على هذا الجهاز. لا يُرسَل شيء قبل الضغط على «إرسال» في النهاية.
roster-ways = كيف تودّون تقديم القائمة؟
roster-way-file = ملف
roster-way-paste = نسخ ولصق
roster-way-type = كتابة هنا
roster-file = اختيار ملف
roster-file-hint = ملف Excel ‏(‎.xlsx) أو LibreOffice ‏(‎.ods) أو CSV أو نص، حتى { $size } ميغابايت و{ $rows } صف
roster-file-drop = أو إفلات ملف هنا
roster-file-several = أُفلتت عدة ملفات ولم يُقرأ أي منها. يُرجى إفلات ملف واحد، ثم يمكن إضافة التالي إليه.
roster-paste = لصق القائمة
roster-paste-hint = يُرجى تحديد الخلايا في الجدول ونسخها ثم لصقها هنا.
roster-paste-read = قراءة هذه القائمة
roster-paste-seen =
    { $rows ->
        [zero] لم تُرَ صفوف، الأعمدة: { $columns }
        [one] صف واحد، الأعمدة: { $columns }
        [two] صفّان، الأعمدة: { $columns }
        [few] { $rows } صفوف، الأعمدة: { $columns }
        [many] { $rows } صفًا، الأعمدة: { $columns }
       *[other] { $rows } صف، الأعمدة: { $columns }
    }
roster-example = مثال
roster-template = تنزيل قائمة فارغة لملئها ({ $kind })
roster-template-file = قائمة-المشاركين
roster-reading = جارٍ قراءة { $file }
roster-loading = جارٍ التحضير لقراءة قائمتكم
roster-loading-progress = { $have } من { $all } كيلوبايت
roster-reading-progress =
    { $n ->
        [zero] لم يُقرأ أي صف بعد
        [one] قُرئ صف واحد
        [two] قُرئ صفّان
        [few] قُرئت { $n } صفوف
        [many] قُرئ { $n } صفًا
       *[other] قُرئ { $n } صف
    }
roster-reading-done =
    { $n ->
        [zero] لم يُعثر على صفوف.
        [one] قُرئ صف واحد وفُحص.
        [two] قُرئ صفّان وفُحصا.
        [few] قُرئت { $n } صفوف وفُحصت.
        [many] قُرئ { $n } صفًا وفُحصت كلها.
       *[other] قُرئ { $n } صف وفُحصت كلها.
    }
roster-reading-cancelled = أُوقفت القراءة. لم يتغير شيء.
roster-reader-failed = تعذّرت قراءة القائمة هذه المرة. يُرجى إعادة المحاولة، أو كتابة القائمة أو لصقها هنا.
roster-type-hint = اسمًا بعد اسم في جدول. يمكن أيضًا لصق خلايا فيه.
roster-type-begin = كتابة القائمة هنا
roster-again = استعمال قائمة أخرى
roster-keep = الإبقاء على القائمة الحالية
roster-sheet = ورقة
roster-add-sheet = إضافة من في الورقة «{ $sheet }»
roster-add-sheets =
    { $n ->
        [zero] لا أوراق أخرى
        [one] إضافة من في الورقة الأخرى
        [two] إضافة من في الورقتين الأخريين
        [few] إضافة من في الأوراق الـ{ $n } الأخرى
        [many] إضافة من في الأوراق الـ{ $n } الأخرى
       *[other] إضافة من في الأوراق الـ{ $n } الأخرى
    }
roster-sheet-option =
    { $n ->
        [zero] { $name } (لا صفوف)
        [one] { $name } (صف واحد)
        [two] { $name } (صفّان)
        [few] { $name } ({ $n } صفوف)
        [many] { $name } ({ $n } صفًا)
       *[other] { $name } ({ $n } صف)
    }
roster-understood = قُرئت على أنها { $what }
roster-delimiter = ما بين الخلايا
roster-delimiter-comma = فواصل
roster-delimiter-semicolon = فواصل منقوطة
roster-delimiter-tab = علامات جدولة
roster-encoding = ترميز الحروف
roster-match-title = معنى أعمدتكم
roster-match-intro = يُرجى التأكد من أن كل حقل لدينا مأخوذ من العمود الصحيح في قائمتكم.
roster-match-understood = فهمنا قائمتكم.
roster-match-change = تغيير الأعمدة
roster-match-field = الحقل لدينا
roster-match-column = العمود لديكم
roster-match-samples = في قائمتكم
roster-match-sure = مدى تأكدنا
roster-match-sure-heading = العنوان نفسه
roster-match-sure-content = يبدو صحيحًا بحسب محتواه
roster-match-sure-check = يُرجى التأكد
roster-match-none = ليس في قائمتي
roster-match-header = صف العناوين
roster-match-no-header = قائمتي بلا عناوين
roster-match-unused = لم يؤخذ: { $columns }
roster-match-done = استعمال هذه الأعمدة
roster-match-part = العمود { $n } من الاسم، إن كان موزَّعًا على عدة أعمدة
roster-match-no-part = لا عمود آخر
roster-match-right = إن كان صحيحًا كما هو، فيُرجى الضغط على «{ $button }».
roster-match-twice = «{ $field }» مأخوذ من العمود نفسه. يُرجى اختيار عمود آخر لأحدهما.
roster-match-again = لتغيير الأعمدة يُرجى اختيار القائمة أو لصقها من جديد.
roster-match-split = يُفصل بين الاسم والعنوان.
roster-preview = بعض صفوف قائمتكم كما قرأناها
roster-preview-heading = العناوين
roster-why-name = لا بد منه. كلمة واحدة تكفي.
roster-why-email = من أجل روابط الجلسات
roster-why-track = إن كان كل عضو يختار مساره
roster-why-zone = كي نذكر المواعيد بتوقيت مكان هذا الشخص
roster-why-country = كي نعرف في أي البلدان يوجد المشاركون
roster-why-language = اللغة التي يستمع بها هذا الشخص
roster-why-sector = كي نجمع العاملين في المجال نفسه
roster-why-role = كي نعرف من سيتولى التيسير
roster-check-title = فحص القائمة
roster-summary =
    { $rows ->
        [zero] لا صفوف: جاهز { $ready }، للمراجعة { $warnings }، للتصحيح { $errors }، مستبعد { $left_out }
        [one] صف واحد: جاهز { $ready }، للمراجعة { $warnings }، للتصحيح { $errors }، مستبعد { $left_out }
        [two] صفّان: جاهز { $ready }، للمراجعة { $warnings }، للتصحيح { $errors }، مستبعد { $left_out }
        [few] { $rows } صفوف: جاهز { $ready }، للمراجعة { $warnings }، للتصحيح { $errors }، مستبعد { $left_out }
        [many] { $rows } صفًا: جاهز { $ready }، للمراجعة { $warnings }، للتصحيح { $errors }، مستبعد { $left_out }
       *[other] { $rows } صف: جاهز { $ready }، للمراجعة { $warnings }، للتصحيح { $errors }، مستبعد { $left_out }
    }
roster-summary-skipped =
    { $n ->
        [zero] كل الصفوف أشخاص.
        [one] صف واحد ليس شخصًا (مجموع أو عنوان) ولا يُحسب.
        [two] صفّان ليسا أشخاصًا (مجموع أو عنوان) ولا يُحسبان.
        [few] { $n } صفوف ليست أشخاصًا (مجاميع أو عناوين) ولا تُحسب.
        [many] { $n } صفًا ليست أشخاصًا (مجاميع أو عناوين) ولا تُحسب.
       *[other] { $n } صف ليست أشخاصًا (مجاميع أو عناوين) ولا تُحسب.
    }
roster-summary-blank =
    { $n ->
        [zero] لا توجد أسطر فارغة.
        [one] سطر واحد فارغ: لا يُحسب شخصًا حتى يُكتب فيه شيء.
        [two] سطران فارغان: لا يُحسبان شخصين حتى يُكتب فيهما شيء.
        [few] { $n } أسطر فارغة: لا تُحسب أشخاصًا حتى يُكتب فيها شيء.
        [many] { $n } سطرًا فارغًا: لا تُحسب أشخاصًا حتى يُكتب فيها شيء.
       *[other] { $n } سطر فارغ: لا تُحسب أشخاصًا حتى يُكتب فيها شيء.
    }
roster-marks = أعداد الأشخاص المعلَّمة على الشريط: { $sizes }
roster-enough =
    { $n ->
        [zero] لا أحد بعد، وهذا يكفي لمجموعة.
        [one] شخص واحد: هذا يكفي لمجموعة.
        [two] شخصان: هذا يكفي لمجموعة.
        [few] { $n } أشخاص: هذا يكفي لمجموعة.
        [many] { $n } شخصًا: هذا يكفي لمجموعة.
       *[other] { $n } شخص: هذا يكفي لمجموعة.
    }
roster-more-needed = { $have } من { $need }: بقي { $more }
roster-contact-counts = أنتم أيضًا، بصفتكم جهة الاتصال، محسوبون ضمن العدد.
roster-contact-counts-not = جهة الاتصال غير محسوبة ضمن العدد.
roster-gathering = التسجيل الآن، وانضمام الباقين برابط
roster-gathering-hint = تحصلون على رابط للأعضاء. تكتمل مجموعتكم حين ينضم العدد الكافي. يمكن الانضمام حتى { $date }.
roster-table = الأشخاص في قائمتكم
roster-column-row = الصف
roster-row = الصف { $row }
roster-column-what = ما العمل
roster-cell = { $field }، { $name }
roster-cell-row = { $field }، الصف { $row }
roster-filter = عرض
roster-filter-all = كل الصفوف
roster-filter-problems = الصفوف التي تحتاج إلى عمل فقط
roster-filter-search = بحث بالاسم
roster-filter-count =
    { $all ->
        [zero] معروض { $n } من { $all } صف
        [one] معروض { $n } من صف واحد ({ $all })
        [two] معروض { $n } من صفّين ({ $all })
        [few] معروض { $n } من { $all } صفوف
        [many] معروض { $n } من { $all } صفًا
       *[other] معروض { $n } من { $all } صف
    }
roster-row-fixed = صُحّح
roster-row-leave-out = استبعاد
roster-row-leave-out-name = استبعاد { $name }
roster-row-leave-out-row = استبعاد الصف { $row }
roster-row-take-back = إعادة
roster-row-take-back-name = إعادة: { $name }
roster-row-take-back-row = إعادة الصف { $row }
roster-row-left-out-said = استُبعد الصف { $row }.
roster-row-taken-back-said = عاد الصف { $row } إلى القائمة.
roster-leave-errors-out =
    { $n ->
        [zero] لا شيء للاستبعاد
        [one] استبعاد هذا الصف
        [two] استبعاد هذين الصفّين
        [few] استبعاد هذه الصفوف، وعددها { $n }
        [many] استبعاد هذه الصفوف، وعددها { $n }
       *[other] استبعاد هذه الصفوف، وعددها { $n }
    }
roster-left-out-said =
    { $n ->
        [zero] لم يُستبعد أي صف.
        [one] استُبعد صف واحد.
        [two] استُبعد صفّان.
        [few] استُبعدت { $n } صفوف.
        [many] استُبعد { $n } صفًا.
       *[other] استُبعد { $n } صف.
    }
roster-suggestion-use = استعمال { $suggestion }
roster-suggestion-use-all =
    { $n ->
        [zero] استعمال { $suggestion }
        [one] استعمال { $suggestion } في صف واحد
        [two] استعمال { $suggestion } في صفّين
        [few] استعمال { $suggestion } في { $n } صفوف
        [many] استعمال { $suggestion } في { $n } صفًا
       *[other] استعمال { $suggestion } في { $n } صف
    }
roster-changed-said =
    { $n ->
        [zero] لم يتغير أي صف.
        [one] تغيّر صف واحد.
        [two] تغيّر صفّان.
        [few] تغيّرت { $n } صفوف.
        [many] تغيّر { $n } صفًا.
       *[other] تغيّر { $n } صف.
    }
roster-replaced = حلّت هذه القائمة محل القائمة السابقة.
roster-second = لديكم قائمة بالفعل. ماذا نفعل بالقائمة الجديدة؟
roster-second-add = إضافتها إلى قائمتي
roster-second-add-hint = من ورد اسمه في القائمتين يُؤخذ مرة واحدة، وفق ما في القائمة الجديدة.
roster-second-replace = وضعها محل قائمتي
people-changed-none = لن يتغير شيء.
people-added =
    { $n ->
        [zero] لم يُضف أحد
        [one] أُضيف شخص واحد
        [two] أُضيف شخصان
        [few] أُضيف { $n } أشخاص
        [many] أُضيف { $n } شخصًا
       *[other] أُضيف { $n } شخص
    }
people-changed =
    { $n ->
        [zero] لم يتغير أحد
        [one] تغيّر شخص واحد
        [two] تغيّر شخصان
        [few] تغيّر { $n } أشخاص
        [many] تغيّر { $n } شخصًا
       *[other] تغيّر { $n } شخص
    }
people-removed =
    { $n ->
        [zero] لم يُحذف أحد
        [one] حُذف شخص واحد
        [two] حُذف شخصان
        [few] حُذف { $n } أشخاص
        [many] حُذف { $n } شخصًا
       *[other] حُذف { $n } شخص
    }
roster-undo = تراجع
roster-undone = عادت القائمة كما كانت.
roster-kinds = المشكلات بحسب نوعها
roster-kind-rows =
    { $n ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفّان
        [few] { $n } صفوف
        [many] { $n } صفًا
       *[other] { $n } صف
    }
roster-kind-show = عرض هذه الصفوف فقط
roster-kind-button = { $label }: { $kind }
roster-fix-suggestion =
    { $n ->
        [zero] استعمال الاقتراح (لا صفوف)
        [one] استعمال الاقتراح في صف واحد
        [two] استعمال الاقتراح في صفّين
        [few] استعمال الاقتراح في { $n } صفوف
        [many] استعمال الاقتراح في { $n } صفًا
       *[other] استعمال الاقتراح في { $n } صف
    }
roster-fix-first =
    { $n ->
        [zero] الإبقاء على الأول من كل منها
        [one] الإبقاء على الأول من كل منها واستبعاد صف واحد
        [two] الإبقاء على الأول من كل منها واستبعاد صفّين
        [few] الإبقاء على الأول من كل منها واستبعاد { $n } صفوف
        [many] الإبقاء على الأول من كل منها واستبعاد { $n } صفًا
       *[other] الإبقاء على الأول من كل منها واستبعاد { $n } صف
    }
roster-fix-last =
    { $n ->
        [zero] الإبقاء على الأخير من كل منها
        [one] الإبقاء على الأخير من كل منها واستبعاد صف واحد
        [two] الإبقاء على الأخير من كل منها واستبعاد صفّين
        [few] الإبقاء على الأخير من كل منها واستبعاد { $n } صفوف
        [many] الإبقاء على الأخير من كل منها واستبعاد { $n } صفًا
       *[other] الإبقاء على الأخير من كل منها واستبعاد { $n } صف
    }
roster-fix-first-address =
    { $n ->
        [zero] الإبقاء على العنوان الأول (لا صفوف)
        [one] الإبقاء على العنوان الأول في صف واحد
        [two] الإبقاء على العنوان الأول في صفّين
        [few] الإبقاء على العنوان الأول في { $n } صفوف
        [many] الإبقاء على العنوان الأول في { $n } صفًا
       *[other] الإبقاء على العنوان الأول في { $n } صف
    }
roster-fix-last-address =
    { $n ->
        [zero] الإبقاء على العنوان الأخير (لا صفوف)
        [one] الإبقاء على العنوان الأخير في صف واحد
        [two] الإبقاء على العنوان الأخير في صفّين
        [few] الإبقاء على العنوان الأخير في { $n } صفوف
        [many] الإبقاء على العنوان الأخير في { $n } صفًا
       *[other] الإبقاء على العنوان الأخير في { $n } صف
    }
roster-fix-part =
    { $n ->
        [zero] جعل صف لكل شخص (لا صفوف)
        [one] جعل صف لكل شخص في صف واحد
        [two] جعل صف لكل شخص في صفّين
        [few] جعل صف لكل شخص في { $n } صفوف
        [many] جعل صف لكل شخص في { $n } صفًا
       *[other] جعل صف لكل شخص في { $n } صف
    }
roster-fix-clear =
    { $n ->
        [zero] مسح هذا (لا صفوف)
        [one] مسح هذا في صف واحد
        [two] مسح هذا في صفّين
        [few] مسح هذا في { $n } صفوف
        [many] مسح هذا في { $n } صفًا
       *[other] مسح هذا في { $n } صف
    }
roster-fix-text =
    { $n ->
        [zero] الإبقاء عليه نصًا (لا صفوف)
        [one] الإبقاء عليه نصًا في صف واحد
        [two] الإبقاء عليه نصًا في صفّين
        [few] الإبقاء عليه نصًا في { $n } صفوف
        [many] الإبقاء عليه نصًا في { $n } صفًا
       *[other] الإبقاء عليه نصًا في { $n } صف
    }
roster-fix-take-back =
    { $n ->
        [zero] لا صفوف لاحتسابها
        [one] احتساب صف واحد شخصًا
        [two] احتساب صفّين شخصين
        [few] احتساب { $n } صفوف أشخاصًا
        [many] احتساب { $n } صفًا أشخاصًا
       *[other] احتساب { $n } صف أشخاصًا
    }
roster-values = معنى الكلمات في قائمتكم
roster-value =
    { $n ->
        [zero] «{ $value }»، لا صفوف
        [one] «{ $value }»، صف واحد
        [two] «{ $value }»، صفّان
        [few] «{ $value }»، { $n } صفوف
        [many] «{ $value }»، { $n } صفًا
       *[other] «{ $value }»، { $n } صف
    }
# What stands in these rows: nothing.
roster-value-empty =
    { $n ->
        [zero] فارغ، لا صفوف
        [one] فارغ، صف واحد
        [two] فارغ، صفّان
        [few] فارغ، { $n } صفوف
        [many] فارغ، { $n } صفًا
       *[other] فارغ، { $n } صف
    }
roster-value-choose = اختيار المقصود
roster-value-use =
    { $n ->
        [zero] لا صفوف لهذا الاختيار
        [one] استعمال هذا لصف واحد
        [two] استعمال هذا لصفّين
        [few] استعمال هذا في { $n } صفوف
        [many] استعمال هذا في { $n } صفًا
       *[other] استعمال هذا في { $n } صف
    }
roster-more = و{ $n } غير ذلك
roster-add = إضافة شخص
roster-added = تمت الإضافة. يُرجى كتابة الاسم.
roster-pages = صفحات القائمة
roster-page = الصفحة { $n } من { $total }
roster-page-next = الصفحة التالية
roster-page-previous = الصفحة السابقة
roster-download = تنزيل القائمة
roster-download-list = القائمة كلها ({ $kind })
roster-download-problems = ما يحتاج إلى عمل فقط، مع الأسباب ({ $kind })
roster-problems-file = قائمة-المشاركين-للتصحيح
roster-errors-left =
    { $n ->
        [zero] لم يبق صف يحتاج إلى تصحيح.
        [one] بقي صف واحد يحتاج إلى تصحيح أو استبعاد.
        [two] بقي صفّان يحتاجان إلى تصحيح أو استبعاد.
        [few] بقيت { $n } صفوف تحتاج إلى تصحيح أو استبعاد.
        [many] بقي { $n } صفًا تحتاج إلى تصحيح أو استبعاد.
       *[other] بقي { $n } صف تحتاج إلى تصحيح أو استبعاد.
    }
roster-long = هذه القائمة طويلة جدًا فلا يمكن الاحتفاظ بها على هذا الجهاز. إعادة تحميل الصفحة تفرغها.
roster-empty = يُرجى تقديم قائمتكم أولًا: باختيار ملف، أو لصق القائمة، أو كتابتها.

## ملفات تتعذّر قراءتها

roster-file-empty = لا شيء في { $file }. يُرجى اختيار الملف الذي فيه قائمتكم.
roster-file-no-table = لم نجد في { $file } قائمة أشخاص. يلزم صف لكل شخص، وعمود للأسماء. ويمكن أيضًا نسخ الأسماء مع عناوين البريد إن وُجدت ولصقها هنا، شخصًا في كل سطر.
roster-file-encrypted = الملف { $file } محمي بكلمة مرور. يُرجى فتحه وإزالة كلمة المرور وحفظه ثم اختياره من جديد، أو نسخ الخلايا ولصقها هنا.
roster-file-unsupported = لا يمكننا قراءة هذا النوع من الملفات. يُرجى حفظ القائمة بصيغة Excel ‏(‎.xlsx) أو CSV ثم اختيارها من جديد، أو نسخ الخلايا ولصقها هنا.
roster-file-numbers = الملف { $file } من برنامج Numbers. يُرجى تصديره من Numbers بصيغة Excel، ثم اختيار الملف الناتج هنا.
roster-file-pdf = الملف { $file } بصيغة PDF. يُرجى اختيار الجدول الذي صُنع منه، أو نسخ القائمة ولصقها هنا.
roster-file-image = الملف { $file } صورة. يُرجى اختيار الجدول، أو كتابة القائمة هنا.
roster-file-document = الملف { $file } مستند نصي. يُرجى نسخ القائمة منه ولصقها هنا.
roster-file-mail = الملف { $file } رسالة بريد. يُرجى فتحها ونسخ القائمة ولصقها هنا، أو حفظ القائمة المرفقة بها واختيارها.
roster-file-archive = الملف { $file } أرشيف مضغوط. يُرجى فكّه واختيار القائمة التي فيه.
roster-save-excel = في Excel: ملف، ثم حفظ باسم، ثم مصنف Excel ‏(‎.xlsx)
roster-save-numbers = في Numbers: ملف، ثم تصدير إلى، ثم Excel
roster-save-sheets = في جداول بيانات Google: ملف، ثم تنزيل، ثم Microsoft Excel ‏(‎.xlsx)
roster-file-old-excel = الملف { $file } نوع من ملفات Excel لا يمكننا قراءته. يُرجى فتحه وحفظه بصيغة ‎.xlsx، ثم اختيار الملف الناتج هنا.
roster-file-too-large = الملف { $file } أكبر من { $size } ميغابايت، فلا يمكن قراءته هنا. يُرجى نسخ الخلايا التي فيها الأسماء والعناوين ولصقها هنا.
roster-file-too-many-cells = في { $file } خلايا أكثر مما يمكننا قراءته. يُرجى نسخ الأعمدة التي فيها الأسماء والعناوين ولصقها هنا.
roster-file-damaged = الملف { $file } تالف ولا يُفتح. يُرجى فتحه في برنامج الجداول وحفظه من جديد، ثم اختياره مرة أخرى.

## الخطوة 4: التيسير

facilitators-title = التيسير
facilitators-intro = يقود فريق التيسير التدرب في المجموعات الصغيرة. يلزمه حضور تدريب تيسير واحد، وحساب Zoom يتيح فتح غرف صغيرة.
facilitators-needed =
    { $need ->
        [zero] الأشخاص في قائمتكم: { $people }. لا تحتاج مجموعتكم إلى أحد للتيسير. المذكورون حتى الآن: { $have }.
        [one] الأشخاص في قائمتكم: { $people }. تحتاج مجموعتكم إلى شخص واحد للتيسير. المذكورون حتى الآن: { $have }.
        [two] الأشخاص في قائمتكم: { $people }. تحتاج مجموعتكم إلى شخصين للتيسير. المذكورون حتى الآن: { $have }.
        [few] الأشخاص في قائمتكم: { $people }. تحتاج مجموعتكم إلى { $need } أشخاص للتيسير. المذكورون حتى الآن: { $have }.
        [many] الأشخاص في قائمتكم: { $people }. تحتاج مجموعتكم إلى { $need } شخصًا للتيسير. المذكورون حتى الآن: { $have }.
       *[other] الأشخاص في قائمتكم: { $people }. تحتاج مجموعتكم إلى { $need } شخص للتيسير. المذكورون حتى الآن: { $have }.
    }
facilitators-track = المسار { $track } ({ $times }): المطلوب { $need }، والمذكورون { $have }
facilitators-track-lacks =
    { $n ->
        [zero] العدد مكتمل، وكذلك في المسار { $track }.
        [one] العدد كافٍ في المجموع، وينقص شخص واحد في المسار { $track }.
        [two] العدد كافٍ في المجموع، وينقص شخصان في المسار { $track }.
        [few] العدد كافٍ في المجموع، وينقص { $n } أشخاص في المسار { $track }.
        [many] العدد كافٍ في المجموع، وينقص { $n } شخصًا في المسار { $track }.
       *[other] العدد كافٍ في المجموع، وينقص { $n } شخص في المسار { $track }.
    }
facilitators-table = كم شخصًا تحتاج المجموعة للتيسير
facilitators-last-training = آخر تدريب للتيسير: { $moment }
facilitators-unlisted = لم تعد هذه الأسماء في قائمتكم، فأُزيلت من التيسير: { $names }.
facilitators-named = المذكورون حتى الآن
facilitators-account = حساب فيه قاعات صغيرة
facilitators-account-not-yet = ليس بعد
facilitators-account-unknown = لا أعرف
facilitators-account-by = يجب أن يتوفر الحساب قبل { $moment }. وإن تعذّر ذلك، فاسألوا الفريق الذي يعير حسابات أيضًا: { $email }
facilitators-account-now = يجب أن يتوفر الحساب عند التأكيد. اسألوا الفريق الذي يعير حسابات أيضًا: { $email }
facilitators-training = تدريب التيسير
facilitators-training-hint = يُملأ الموعد مسبقًا لهذا الشخص، ويمكنه اختيار غيره.
facilitators-training-open = يختار هذا الشخص بنفسه
facilitators-training-nights = كل تدريبات التيسير القادمة تقع ليلًا بتوقيت { $city }. إن لم يناسب أي منها، يبحث الفريق عن حل.
facilitators-training-question-hour = يمكن طرح كل الأسئلة نهارًا في ساعة الأسئلة هذه: { $moment }
facilitators-fact-account = لديه حساب فيه قاعات صغيرة
facilitators-fact-no-account = لا حساب فيه قاعات صغيرة بعد
facilitators-missing =
    { $n ->
        [zero] العدد مكتمل. يمكن التغيير حتى { $date }.
        [one] ينقص شخص واحد للتيسير. يمكن الإرسال مع ذلك، وذكر الاسم لاحقًا حتى { $date }.
        [two] ينقص شخصان للتيسير. يمكن الإرسال مع ذلك، وذكر الاسمين لاحقًا حتى { $date }.
        [few] ينقص { $n } أشخاص للتيسير. يمكن الإرسال مع ذلك، وذكر الأسماء لاحقًا حتى { $date }.
        [many] ينقص { $n } شخصًا للتيسير. يمكن الإرسال مع ذلك، وذكر الأسماء لاحقًا حتى { $date }.
       *[other] ينقص { $n } شخص للتيسير. يمكن الإرسال مع ذلك، وذكر الأسماء لاحقًا حتى { $date }.
    }
facilitators-help = لماذا أكثر من شخص واحد: يتدرّب المشاركون، وعددهم { $people }، في غرف صغيرة عدة، وتحتاج كل غرفة إلى من ييسّرها. وإن لم تجدوا العدد الكافي، فيمكن لميسّرين من منظمات أخرى أن يقودوا بعضها. اسألوا الفريق: { $email }
facilitators-enough = هذا يكفي.
facilitators-search = البحث في قائمتكم
facilitators-choose = من سيتولّى التيسير؟
facilitators-me = سأتولّى التيسير أنا أيضًا ({ $name })
facilitators-add = إضافة شخص ليس في القائمة
facilitators-name = الاسم الكامل
facilitators-email = عنوان البريد الإلكتروني
facilitators-email-missing = لا يوجد في قائمتكم عنوان بريد إلى جانب اسم { $name }. أضيفوه هنا إن أمكن: من دونه لا يمكننا إرسال رابط للتأكيد.
facilitators-mail = تصل كل شخص منهم رسالة فيها رابط لتأكيد المشاركة واختيار موعد تدريب التيسير.
facilitators-removed = أُزيل { $name } من التيسير.
facilitators-remove-name = إزالة { $name }

## الخطوة 5: المراجعة والإرسال

review-title = المراجعة والإرسال
review-contact = جهة الاتصال
review-organisation = المنظمة
review-roster = قائمة المشاركين
review-facilitators = التيسير
review-change-contact = تغيير بيانات التواصل
review-change-organisation = تغيير المنظمة
review-change-roster = تغيير قائمة المشاركين
review-change-facilitators = تغيير التيسير
review-email-check = هل هذا عنوانكم؟ إليه نرسل الرابط الخاص بمجموعتكم.
review-people =
    { $n ->
        [zero] لن يُسجَّل أحد.
        [one] سيُسجَّل شخص واحد.
        [two] سيُسجَّل شخصان.
        [few] سيُسجَّل { $n } أشخاص.
        [many] سيُسجَّل { $n } شخصًا.
       *[other] سيُسجَّل { $n } شخص.
    }
# A track with the hours of its first session.
review-track = المسار { $track } ({ $hours })
review-by-tracks = حسب المسار
review-by-zones = حسب المكان
review-by-languages = حسب اللغة
# One of several in a line: how many take a track, with the hours of its first session.
review-by-track = المسار { $track } ({ $hours }): { $n }
# The same for those of whom it is not known.
review-by-track-open = لم يُختر بعد: { $n }
# The same for a city or a language.
review-by-name = { $name }: { $n }
review-first-names = أول الأسماء في قائمتكم
review-see-all =
    { $n ->
        [zero] عرض القائمة
        [one] عرض شخص واحد
        [two] عرض الشخصين
        [few] عرض الجميع، وعددهم { $n }
        [many] عرض الجميع، وعددهم { $n }
       *[other] عرض الجميع، وعددهم { $n }
    }
review-left-out = الصفوف المستبعدة: { $rows }
review-gathering = مجموعتكم ما زالت تبحث عن أشخاص. تحصلون على رابط للأعضاء.
review-night =
    { $n ->
        [zero] لن يضطر أحد إلى السهر حتى { $time }.
        [one] سيضطر شخص واحد إلى السهر حتى { $time }.
        [two] سيضطر شخصان إلى السهر حتى { $time }.
        [few] سيضطر { $n } أشخاص إلى السهر حتى { $time }.
        [many] سيضطر { $n } شخصًا إلى السهر حتى { $time }.
       *[other] سيضطر { $n } شخص إلى السهر حتى { $time }.
    }
review-next-title = عند الضغط على «إرسال»
review-next-mail = تصلكم على { $email } رسالة فيها الرابط الخاص بمجموعتكم.
review-next-members = لا تصل رسالة إلى أي شخص آخر قبل أن تؤكدوا عنوانكم.
review-next-purge = يُحذف كل ذلك في { $date }.
review-consent = كل من في هذه القائمة على علم بأنني أسجّله وبمن يطّلع عليها.
review-send = إرسال
review-sending = جارٍ الإرسال…
review-sending-long = ما زال الإرسال جاريًا. لم يضع شيء.
review-waiting =
    { $seconds ->
        [zero] الإقبال كبير جدًا الآن. لم يضع شيء: نعيد المحاولة من أجلكم حالًا.
        [one] الإقبال كبير جدًا الآن. لم يضع شيء: نعيد المحاولة من أجلكم بعد ثانية واحدة.
        [two] الإقبال كبير جدًا الآن. لم يضع شيء: نعيد المحاولة من أجلكم بعد ثانيتين.
        [few] الإقبال كبير جدًا الآن. لم يضع شيء: نعيد المحاولة من أجلكم بعد { $seconds } ثوانٍ.
        [many] الإقبال كبير جدًا الآن. لم يضع شيء: نعيد المحاولة من أجلكم بعد { $seconds } ثانية.
       *[other] الإقبال كبير جدًا الآن. لم يضع شيء: نعيد المحاولة من أجلكم بعد { $seconds } ثانية.
    }
review-too-many-mails = كتبنا اليوم إلى عنوانكم مرات كثيرة، ولا يمكننا الكتابة إليه مجددًا قبل الغد. لم يضع شيء: ما زالت إجاباتكم هنا. إن لم يكن هذا صحيحًا فيُرجى الكتابة إلى { $email }
review-failed = تعذّر الوصول إلى الخادم. لم يضع شيء: إجاباتكم ما زالت هنا. يُرجى إعادة المحاولة.
review-offline = انقطع الاتصال بالإنترنت. إجاباتكم محفوظة؛ يُرجى الضغط على «إرسال» من جديد حين يعود الاتصال.
review-server-row = الصف { $row }:
review-server-issues = راجعنا البيانات مرة أخرى ووجدنا ما يحتاج إلى تغيير. لم يضع شيء.
review-already-sent = أُرسلت هذه الإجابات من قبل من علامة تبويب أخرى، وتلك المجموعة مسجّلة: رابط تعديلها في رسالتنا إليكم. ما يظهر هنا لم يعد مطابقًا لها. لتسجيله مجموعةً إضافية يُرجى الإرسال مرة أخرى.

## تم التسجيل

done-title = تم تسجيل مجموعتكم
done-organisation = سُجّلت { $organisation } في { $programme }.
done-reference = الرمز المرجعي
done-reference-hint = يُرجى ذكره عند الكتابة إلينا.
done-manage-title = الرابط الخاص بمجموعتكم
done-manage = بهذا الرابط يمكن رؤية مجموعتكم وتغييرها في أي وقت. كل من لديه الرابط يستطيع تغيير المجموعة، فيُرجى عدم إعطائه لأحد.
done-manage-copy = نسخ الرابط الخاص بمجموعتكم
done-manage-open = فتح مجموعتكم
done-mail-queued = تنتظر الإرسال رسالةٌ إلى { $email }.
done-mail-not-set-up = لم يُجهَّز البريد الإلكتروني هنا بعد، ولذلك لا يمكن إرسال رسائل. يُرجى نسخ رابطكم الخاص الآن والاحتفاظ به.
done-join-title = رابط الأعضاء
done-join = يُرجى إرسال هذا الرابط إلى من يُراد انضمامه إلى مجموعتكم.
done-join-copy = نسخ رابط الأعضاء
done-share-message-title = رسالة جاهزة لإعادة الإرسال
done-share-message = ندعوكم إلى الانضمام إلى مجموعتنا في { $programme }: { $link }
done-share-copy = نسخ الرسالة
done-next-title = ما الآتي
done-next-confirm = تأكيد عنوانكم: بالضغط على الرابط في رسالتنا.
done-next-orientation = { $moment }: لقاء تعريفي لجهات الاتصال
done-next-training = { $moment }: تدريب التيسير
done-next-first-session = { $moment }: الجلسة الأولى
done-no-mail-title = لم تصل رسالة منا؟
done-no-mail = ابحثوا في مجلد الرسائل غير المرغوبة، ثم اطلبوا إرسالها من جديد، أو اكتبوا إلى { $email }
done-again-hint = هل هو صحيح؟ إذا صحّحتموه هنا أُرسلت الرسالة إلى العنوان الجديد.
done-again = إرسال الرسالة من جديد
done-again-sent = رسالة إلى { $email } في انتظار الإرسال. إن وصلتكم منا رسائل عدة فاستعملوا أحدثها.
done-again-not-set-up = رسالة إلى { $email } جاهزة. لم يُجهَّز البريد هنا بعد، لذلك يرسلها الفريق يدويًا.
done-again-too-many = كتبنا إليكم اليوم مرات كثيرة، ولا يمكننا الكتابة مجددًا قبل الغد. اكتبوا إلى { $email }
done-device-empty = حُذف ما كتبتموه من هذا الجهاز.
done-new-tab-title = تسجيلكم
done-new-tab = لا تحتفظ علامة التبويب هذه بأي شيء مما كُتب. إن كنتم قد أرسلتم التسجيل فهو محفوظ: يُرجى فتح الرابط الخاص بمجموعتكم، وهو في رسالتنا إليكم.

## ما تمرّره جهة الاتصال

forward-title = رسائل للتمرير
forward-hint = تذكر كل رسالة الجلسات القادمة بتوقيت من يقرؤون تلك اللغة. تُفتح رسالة البريد في برنامج بريدكم أنتم، وفيها كل الجلسات، وتوضع العناوين في خانة النسخة المخفية، بقدر ما تتّسع له برامج البريد.
forward-unwritten = لا يوجد نص بعد بهذه اللغات: { $languages }. أعطوا من لا يتكلم غيرها النص الإنجليزي.
forward-intro = جلساتنا في { $programme }:
forward-room = القاعة المباشرة، للمشاركين فقط: { $link }
forward-schedule = كل المواعيد بتوقيتكم: { $link }
forward-subject = جلساتنا: { $programme }
forward-message = الرسالة باللغة: { $language }
forward-copy = نسخ الرسالة باللغة: { $language }
forward-mail = كتابة رسالة البريد باللغة: { $language }
forward-share = مشاركة الرسالة باللغة: { $language }
forward-sheet = ورقة للطباعة باللغة: { $language }

## مجموعتكم (تُفتح بالرابط الخاص)

live-title = القاعة المباشرة
live-begins = تبدأ { $what } { $moment }.
live-open = فتح القاعة المباشرة: { $what }
live-may-change = قد يتغيّر مكان القاعة: هذه الصفحة تقود دائمًا إلى المكان الصحيح. القاعة للمشاركين فقط.

manage-title = مجموعتكم
manage-open-title = فتح مجموعتكم
manage-open-intro = يُرجى فتح الرابط الخاص من رسالتنا، أو لصق الرابط أو رمزه هنا.
manage-code = الرابط الخاص أو رمزه
manage-open = فتح
manage-opening = جارٍ فتح مجموعتكم…
manage-lost-title = هل ضاع الرابط؟
manage-lost = يُرجى كتابة عنوان بريدكم. إن كانت مجموعة أو كان من ييسّر أو من يشارك مسجّلًا بهذا العنوان، نرسل رابطًا جديدًا. ويتوقف عندها الرابط السابق للمجموعة.
manage-lost-email = عنوان البريد الإلكتروني
manage-lost-send = إرساله من جديد
manage-lost-sent = إن كان أحد مسجّلًا بهذا العنوان، فرسالة فيها الرابط في طريقها إليكم.
manage-unknown = لا يفتح هذا الرابط أي مجموعة. ربما نقص جزء منه، أو حُذفت المجموعة. يُرجى لصق الرابط كاملًا، أو طلب إرساله من جديد.
manage-reference = الرمز المرجعي
manage-registered-on = سُجّلت في { $date }
manage-changed-on = آخر تغيير في { $date }
manage-next-date = الموعد القادم: { $what }، { $moment }
manage-undelivered = تعذّر تسليم رسالة إلى { $email } ({ $date }).
manage-undelivered-what = يُرجى التحقق من صحة العنوان وتصحيحه في القائمة، أو الوصول إلى هذا الشخص بطريقة أخرى. وإن كان عنوانكم أنتم فأعطونا عنوانًا آخر أدناه، ضمن «من يعتني بهذه المجموعة».
manage-duties = ما بقي للإنجاز
manage-duties-none = لم يبق شيء للإنجاز في الوقت الحالي.
manage-roster = قائمة المشاركين
manage-roster-count =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصًا
       *[other] { $n } شخص
    }
manage-person-state = الحالة
manage-person-joined = انضم بالرابط
manage-person-confirmed = أكّد بياناته
manage-facilitators = التيسير
manage-facilitators-none = لم يُذكر أحد بعد.
manage-name = تسمية من ييسّر
manage-name-title = من ييسّر لمجموعتكم؟
manage-name-intro = من تسمّونه نسأله بالبريد بعد تأكيد عنوانكم، ويقول نعم أو لا. يمكنكم تسمية أشخاص في أي وقت، وبعد المواعيد النهائية أيضًا.
manage-name-save = تسمية هذا الشخص
manage-named-remove = إزالة { $name }
manage-facilitator-invited = سُئل بالبريد، ولم يُجب بعد
manage-facilitator-offered = عرض التيسير
manage-facilitator-confirmed = وافق
manage-facilitator-refused = أجبتم بلا
manage-facilitator-yes = تأكيد { $name }
manage-facilitator-no = الرفض: { $name }
manage-facilitator-proposed = تقترحون تدريب التيسير هذا: { $moment }
manage-facilitator-no-training = لم يُختر تدريب للتيسير بعد
manage-facilitator-mail = إرسال الرابط من جديد إلى { $name }
manage-facilitator-mailed = إن أمكنت الكتابة إلى هذا الشخص اليوم، فرسالة فيها الرابط في طريقها إليه.
manage-facilitator-training = تدريب التيسير: { $moment }
manage-orientation-title = اللقاء التعريفي لجهات الاتصال
manage-orientation-choose = يُرجى اختيار اللقاء الذي ستحضرونه.
manage-saved = تم الحفظ.
manage-orientation-save = حفظ
manage-contact = جهة الاتصال
manage-join-title = رابط الأعضاء
manage-join-open-until = يمكن الانضمام حتى { $date }.
manage-list-change = تغيير القائمة
manage-list-title = تغيير قائمة المشاركين
manage-list-intro = صحّح ما هو خطأ، أو أضف أشخاصًا، أو استبعد أشخاصًا، أو أحضر قائمة جديدة. وسترى ما سيتغير قبل حفظ أي شيء.
manage-list-frozen = صححوا ما يلزم أو استبعدوا أشخاصًا. انتهى آخر يوم لإضافة أشخاص: لإضافة شخص رغم ذلك اكتبوا إلى { $email } قبل الحفظ ترون ما الذي يتغير.
manage-last-change = آخر تغيير: { $moment }. { $what }
follow-up-title = بعد البرنامج
follow-up-intro = قولوا ما تودّه مجموعتكم، فيكتب إليكم الفريق. نحتفظ برغبتكم مع اسمكم وعنوانكم حتى { $date }، من دون قائمتكم.
follow-up-coaching = مرافقة لمجموعتنا
follow-up-community = مكان في مجتمع الممارسة ولقاءاته الشهرية
follow-up-note = ما الموضوع؟
follow-up-send = إرسال الرغبة
follow-up-sent = وصلت رغبتكم إلى الفريق.
follow-up-there = رغبتكم لدى الفريق. يمكنكم تغييرها هنا، أو سحبها بإزالة العلامتين.
follow-up-taken-back = سُحبت رغبتكم وحُذفت.
manage-list-look = عرض ما سيتغير
manage-list-look-title = ما سيتغير عند الحفظ
manage-list-save = حفظ
manage-list-saving = جارٍ الحفظ…
manage-list-go-on = متابعة التغيير
manage-list-discard = التخلي عن تغييراتي
manage-list-discarded = تم التخلي عن تغييراتك. المجموعة كما كانت.
manage-list-saved = تم الحفظ
manage-list-undone = تم التراجع. القائمة كما كانت من قبل.
manage-list-undo-late = غيّر شخص آخر المجموعة بعد ذلك، فلا يمكن التراجع عن كل شيء دفعة واحدة. افتح القائمة وغيّرها هناك.
manage-list-unsaved = غيّرت القائمة في علامة التبويب هذه ولم تحفظها.
manage-list-unsaved-go-on = متابعة تغييراتي
manage-list-refused = { $reasons } ({ $names })
manage-list-merged = حفظ شخص آخر القائمة في هذه الأثناء. جُمع عمله وعملك معًا. راجع مرة أخرى ثم احفظ.
manage-list-conflict-title = غيّرت أنت وشخص آخر الأشخاص أنفسهم
manage-list-conflict-intro = حفظ شخص آخر القائمة في هذه الأثناء. حدّد لكل شخص أدناه أي نسخة تُعتمد. أما كل ما عدا ذلك منكما فقد جُمع معًا.
manage-list-conflict-done = متابعة
manage-list-mine = ما أدخلته أنا
manage-list-mine-off = استبعدتُ هذا الشخص من القائمة
manage-list-theirs = المحفوظ الآن
manage-list-theirs-off = استبعد شخص آخر هذا الشخص من القائمة
manage-freeze = آخر يوم لإضافة أشخاص: { $date }. بعده يبقى التصحيح والإزالة ممكنين.
manage-frozen = كان آخر يوم لإضافة أشخاص { $date }. ما زال بإمكانكم التصحيح والإزالة. لإضافة شخص رغم ذلك اكتبوا إلى { $email }
manage-status-complete = مجموعتكم مكتملة.
manage-status-gathering = مجموعتكم ما زالت تبحث عن أشخاص.
manage-email-unconfirmed = لم يُؤكَّد بعد
manage-email-confirmed = مؤكَّد
manage-ask = هل من شيء لا يمكن تغييره هنا؟ يُرجى الكتابة إلى { $email }
manage-secret-hint = كل من لديه عنوان هذه الصفحة يستطيع تغيير مجموعتكم. يُرجى عدم مشاركته.
manage-details = اسمكم ولغتكم ومكانكم
manage-details-intro = تصل رسائلنا بهذه اللغة، والأوقات فيها بتوقيت هذا المكان. أما تغيير عنوان البريد فيكون بتسليم المجموعة: إذ يجب تأكيده.
manage-details-partner = اسمكم ولغتكم ومكانكم، وما يجوز لـ { $partner } أن يعرضه
manage-details-elsewhere = مكان آخر
manage-join-listed = وهو أيضًا على صفحة { $partner } حيث يراه الجميع: انظروا «من يعتني بهذه المجموعة».
manage-people-search = ابحثوا عن شخص بالاسم أو البريد
# While somebody is looked for in the list of all people.
manage-people-shown =
    { $all ->
        [zero] { $n } من { $all } شخص
        [one] { $n } من { $all } شخص
        [two] { $n } من { $all } شخصين
        [few] { $n } من { $all } أشخاص
        [many] { $n } من { $all } شخصًا
       *[other] { $n } من { $all } شخص
    }
manage-answers = إجابات مجموعتكم
manage-answers-change = تغيير هذه الإجابات
manage-answers-title = تغيير إجابات مجموعتكم
manage-answers-move =
    { $n ->
        [zero] لا ينتقل أحد عند الحفظ: لكل شخص مساره الخاص في القائمة. يمكنكم تغييره هناك.
        [one] عند الحفظ ينتقل شخص واحد مع المجموعة: فالقائمة لا تذكر له مسارًا. ومن له مسار خاص في القائمة يبقى عليه.
        [two] عند الحفظ ينتقل شخصان مع المجموعة: فالقائمة لا تذكر لهما مسارًا. ومن له مسار خاص في القائمة يبقى عليه.
        [few] عند الحفظ ينتقل { $n } أشخاص مع المجموعة: فالقائمة لا تذكر لهم مسارًا. ومن له مسار خاص في القائمة يبقى عليه.
        [many] عند الحفظ ينتقل { $n } شخصًا مع المجموعة: فالقائمة لا تذكر لهم مسارًا. ومن له مسار خاص في القائمة يبقى عليه.
       *[other] عند الحفظ ينتقل { $n } شخص مع المجموعة: فالقائمة لا تذكر لهم مسارًا. ومن له مسار خاص في القائمة يبقى عليه.
    }
manage-answers-each =
    { $n ->
        [zero] لكل شخص مساره الخاص في القائمة.
        [one] تحتاج قائمتكم عندئذ إلى مسار لكل شخص: شخص واحد بلا مسار بعد. وحتى ذلك الحين نكتب إليه عن جلسات جميع المسارات.
        [two] تحتاج قائمتكم عندئذ إلى مسار لكل شخص: شخصان بلا مسار بعد. وحتى ذلك الحين نكتب إليهما عن جلسات جميع المسارات.
        [few] تحتاج قائمتكم عندئذ إلى مسار لكل شخص: { $n } أشخاص بلا مسار بعد. وحتى ذلك الحين نكتب إليهم عن جلسات جميع المسارات.
        [many] تحتاج قائمتكم عندئذ إلى مسار لكل شخص: { $n } شخصًا بلا مسار بعد. وحتى ذلك الحين نكتب إليهم عن جلسات جميع المسارات.
       *[other] تحتاج قائمتكم عندئذ إلى مسار لكل شخص: { $n } شخص بلا مسار بعد. وحتى ذلك الحين نكتب إليهم عن جلسات جميع المسارات.
    }
manage-answers-facilitators = يبقى الميسّرون على المسارات التي اختاروها. وإن لم يعد عددهم كافيًا في أحدها فسترون ذلك ضمن «ما بقي للإنجاز».
manage-answers-calendars = الصفحات الخاصة بأفراد مجموعتكم ورسائلنا والرسائل التي تمررونها تتبع التغيير من تلقاء نفسها. أما المواعيد التي سبق حفظها في تقويم فلا تتبعه: اطلبوا من أفراد مجموعتكم أخذ المواعيد الجديدة.
manage-details-save = حفظ
manage-keepers = من يعتني بهذه المجموعة
manage-you-second = أنتم جهة الاتصال الثانية لهذه المجموعة.
manage-second = جهة الاتصال الثانية
manage-second-ask = طلب جهة اتصال ثانية
manage-second-unconfirmed = بعد تأكيد عنوان بريدكم يمكنكم طلب جهة اتصال ثانية.
manage-second-remove = إزالة جهة الاتصال الثانية
manage-second-leave = التوقف عن كوني جهة الاتصال الثانية
manage-second-left-title = لم تعودوا جهة الاتصال الثانية
manage-second-left = رابطكم الخاص لم يعد يعمل. يمكن إغلاق هذه الصفحة.
manage-second-intro = نكتب إلى هذا الشخص. بعد موافقته يحصل على رابط خاص به: به يرى مجموعتكم ويغيّرها، لكن لا يسلّمها لغيره ولا يحذفها.
manage-hand-over = تسليم المجموعة أو تغيير العنوان
manage-hand-over-title = من يصبح جهة الاتصال؟
manage-hand-over-intro = شخص آخر، أو أنتم بعنوان آخر. نكتب إلى العنوان الذي تدخلونه. وعند ضغط الزر هناك يتوقف رابطكم الخاص ونخبركم بالبريد.
manage-asked-contact = طُلب من { $name } ‏({ $email }) أن يصبح جهة الاتصال، ولم يصل جواب بعد.
manage-asked-second = طُلب من { $name } ‏({ $email }) أن يصبح جهة الاتصال الثانية، ولم يصل جواب بعد.
manage-asked-withdraw = سحب الطلب
manage-asked-sent = نكتب إلى { $email }.
manage-ask-send = إرسال الرسالة
manage-link = إنشاء رابط خاص جديد
manage-link-title = رابط خاص جديد
manage-link-intro = يتوقف رابطكم الحالي فورًا، وفي الألسنة المفتوحة الأخرى أيضًا. تتابع هذه الصفحة بالرابط الجديد، ونرسله إليكم بالبريد.
manage-link-do = إيقاف الرابط القديم وإنشاء رابط جديد
manage-link-done = لديكم رابط خاص جديد. والرابط الذي قبله لم يعد يعمل.
manage-link-stopped = هذا الرابط الخاص لم يعد يعمل: حلّ محله رابط أحدث. يُرجى لصق الأحدث أو طلب إرسال رابط.
manage-stale = تغيّرت المجموعة في هذه الأثناء. يُرجى النظر إليها مرة أخرى ثم المحاولة من جديد.
manage-log = ما حدث
manage-delete = حذف المجموعة
manage-delete-way = حذف المجموعة…
manage-delete-at-once =
    { $n ->
        [zero] يُحذف فورًا: القائمة وليس فيها أحد، وجميع الروابط، وأسماء جهات الاتصال وعناوينها، وما حدث للمجموعة.
        [one] يُحذف فورًا: القائمة وفيها شخص واحد، وجميع الروابط، وأسماء جهات الاتصال وعناوينها، وما حدث للمجموعة.
        [two] يُحذف فورًا: القائمة وفيها شخصان، وجميع الروابط، وأسماء جهات الاتصال وعناوينها، وما حدث للمجموعة.
        [few] يُحذف فورًا: القائمة وفيها { $n } أشخاص، وجميع الروابط، وأسماء جهات الاتصال وعناوينها، وما حدث للمجموعة.
        [many] يُحذف فورًا: القائمة وفيها { $n } شخصًا، وجميع الروابط، وأسماء جهات الاتصال وعناوينها، وما حدث للمجموعة.
       *[other] يُحذف فورًا: القائمة وفيها { $n } شخص، وجميع الروابط، وأسماء جهات الاتصال وعناوينها، وما حدث للمجموعة.
    }
manage-delete-stays = من وافقوا على التيسير يبقون مسجلين لدى الفريق؛ ويُحذف ما نحتفظ به عنهم في { $date }.
manage-delete-for-ever = لا أحد يستطيع استعادة المجموعة. تتلقى جهات اتصالها رسالة تقول إنها حُذفت.
manage-delete-tick = نعم، احذفوا مجموعة { $organisation }
manage-delete-tick-missing = يُرجى وضع علامة في المربع إن أردتم حذف المجموعة.
manage-delete-do = حذف نهائي
manage-deleted-title = حُذفت المجموعة
manage-deleted = لم يبقَ منها ما يُفتح هنا. يمكن إغلاق هذه الصفحة.
# A line of what has happened: "2 February, 12:00, Berlin time. The contact: 2 people added".
log-line = { $moment }. { $who }: { $what }
log-who-contact = جهة الاتصال
log-who-second = جهة الاتصال الثانية
log-who-member = أحد الأعضاء
log-who-facilitator = أحد الميسّرين
log-who-team = الفريق
log-who-somebody = شخص ما
log-after-freeze = بعد آخر يوم لإضافة أشخاص
log-registered = تسجيل المجموعة
log-address-confirmed = تأكيد العنوان
log-mail-sent-again = إرسال الرسالة الأولى من جديد
log-link-sent-again = إرسال الرابط الخاص من جديد وإيقاف السابق
log-link-replaced = رابط خاص جديد وإيقاف السابق
log-details-changed = تغيير بيانات جهة الاتصال أو المنظمة
log-facilitators-named = تغيير الميسّرين
log-facilitator-confirmed = تأكيد ميسّر
log-facilitator-refused = عدم قبول ميسّر
log-facilitator-said-yes = الموافقة
log-facilitator-withdrawn = الانسحاب
log-orientation-chosen = اختيار لقاء تعريفي لجهات الاتصال
log-hand-over-asked = طلب أن يصبح شخص جهة الاتصال
log-handed-over = تسلّم المجموعة
log-second-asked = طلب أن يصبح شخص جهة الاتصال الثانية
log-second-added = الموافقة على أن يكون جهة الاتصال الثانية
log-second-removed = إزالة جهة الاتصال الثانية
log-asking-withdrawn = سحب طلب من شخص
log-follow-up-asked = إرسال رغبة لما بعد البرنامج
log-joined = الانضمام برابط الأعضاء
log-withdrawn = الخروج من القائمة
log-extended = مُنح وقت إضافي لإضافة أشخاص
log-accepted-below-size = قبول المجموعة كما هي، بمن فيها من الأشخاص
log-merged =
    { $n ->
        [zero] ضم مجموعة أخرى إلى هذه المجموعة دون إضافة أشخاص
        [one] ضم مجموعة أخرى إلى هذه المجموعة وإضافة شخص واحد
        [two] ضم مجموعة أخرى إلى هذه المجموعة وإضافة شخصين
        [few] ضم مجموعة أخرى إلى هذه المجموعة وإضافة { $n } أشخاص
        [many] ضم مجموعة أخرى إلى هذه المجموعة وإضافة { $n } شخصًا
       *[other] ضم مجموعة أخرى إلى هذه المجموعة وإضافة { $n } شخص
    }

## ما بقي للإنجاز

duty-people-missing =
    { $n ->
        [zero] العدد مكتمل: لديكم { $have } من { $need }.
        [one] ينقص شخص واحد: لديكم { $have } من { $need }.
        [two] ينقص شخصان: لديكم { $have } من { $need }.
        [few] ينقص { $n } أشخاص: لديكم { $have } من { $need }.
        [many] ينقص { $n } شخصًا: لديكم { $have } من { $need }.
       *[other] ينقص { $n } شخص: لديكم { $have } من { $need }.
    }
duty-people-missing-how = يُرجى إرسال رابط الأعضاء إلى من يُراد انضمامه.
duty-facilitators-missing =
    { $n ->
        [zero] التيسير مكتمل: ذُكر { $have } من { $need }.
        [one] ينقص شخص واحد للتيسير: ذُكر { $have } من { $need }.
        [two] ينقص شخصان للتيسير: ذُكر { $have } من { $need }.
        [few] ينقص { $n } أشخاص للتيسير: ذُكر { $have } من { $need }.
        [many] ينقص { $n } شخصًا للتيسير: ذُكر { $have } من { $need }.
       *[other] ينقص { $n } شخص للتيسير: ذُكر { $have } من { $need }.
    }
duty-facilitators-unconfirmed =
    { $n ->
        [zero] أكّد الجميع واختاروا تدريب التيسير: { $have } من { $need }.
        [one] شخص واحد لم يؤكّد بعد ولم يختر تدريب التيسير: أكّد { $have } من { $need }.
        [two] شخصان لم يؤكّدا بعد ولم يختارا تدريب التيسير: أكّد { $have } من { $need }.
        [few] { $n } أشخاص لم يؤكّدوا بعد ولم يختاروا تدريب التيسير: أكّد { $have } من { $need }.
        [many] { $n } شخصًا لم يؤكّدوا بعد ولم يختاروا تدريب التيسير: أكّد { $have } من { $need }.
       *[other] { $n } شخص لم يؤكّدوا بعد ولم يختاروا تدريب التيسير: أكّد { $have } من { $need }.
    }
duty-facilitators-missing-track =
    { $n ->
        [zero] التيسير مكتمل على المسار { $track }: أكّد { $have } من { $need }.
        [one] ينقص شخص واحد للتيسير على المسار { $track }: أكّد { $have } من { $need }.
        [two] ينقص شخصان للتيسير على المسار { $track }: أكّد { $have } من { $need }.
        [few] ينقص { $n } أشخاص للتيسير على المسار { $track }: أكّد { $have } من { $need }.
        [many] ينقص { $n } شخصًا للتيسير على المسار { $track }: أكّد { $have } من { $need }.
       *[other] ينقص { $n } شخص للتيسير على المسار { $track }: أكّد { $have } من { $need }.
    }
duty-orientation-missing = يُرجى اختيار لقاء تعريفي لجهات الاتصال.
duty-below-size = في مجموعتكم { $have } من { $need } أشخاص، وانتهى وقت البحث عن المزيد. يقرر الفريق كيف يمكنها المشاركة. يُرجى الكتابة إلى الفريق ليعرف ما تودّونه.
duty-training-missing =
    { $n ->
        [zero] كل من وافقوا على التيسير مسجلون في تدريب للميسّرين: { $have } من { $need }.
        [one] وافق ميسّر واحد ولم يختر تدريبًا للميسّرين: اختاره { $have } من { $need }. يُختار التدريب في صفحته الخاصة.
        [two] وافق ميسّران ولم يختارا تدريبًا للميسّرين: اختاره { $have } من { $need }. يُختار التدريب في صفحة كل منهما.
        [few] وافق { $n } ميسّرين ولم يختاروا تدريبًا للميسّرين: اختاره { $have } من { $need }. يُختار التدريب في صفحة كل منهم.
        [many] وافق { $n } ميسّرًا ولم يختاروا تدريبًا للميسّرين: اختاره { $have } من { $need }. يُختار التدريب في صفحة كل منهم.
       *[other] وافق { $n } ميسّر ولم يختاروا تدريبًا للميسّرين: اختاره { $have } من { $need }. يُختار التدريب في صفحة كل منهم.
    }
duty-training-over =
    { $n ->
        [zero] انتهت كل تدريبات الميسّرين، وحضرها { $have } من { $need }.
        [one] انتهت كل تدريبات الميسّرين ولم يحضرها ميسّر واحد: حضرها { $have } من { $need }. يُرجى الكتابة إلى الفريق، فهو يجد طريقًا آخر.
        [two] انتهت كل تدريبات الميسّرين ولم يحضرها ميسّران: حضرها { $have } من { $need }. يُرجى الكتابة إلى الفريق، فهو يجد طريقًا آخر.
        [few] انتهت كل تدريبات الميسّرين ولم يحضرها { $n } ميسّرين: حضرها { $have } من { $need }. يُرجى الكتابة إلى الفريق، فهو يجد طريقًا آخر.
        [many] انتهت كل تدريبات الميسّرين ولم يحضرها { $n } ميسّرًا: حضرها { $have } من { $need }. يُرجى الكتابة إلى الفريق، فهو يجد طريقًا آخر.
       *[other] انتهت كل تدريبات الميسّرين ولم يحضرها { $n } ميسّر: حضرها { $have } من { $need }. يُرجى الكتابة إلى الفريق، فهو يجد طريقًا آخر.
    }
duty-orientation-over = انتهت كل اللقاءات التعريفية لجهات الاتصال. يُرجى طلب دليل جهات الاتصال من الفريق وقراءته.
duty-left-out =
    { $n ->
        [zero] لم يُترك أحد من قائمتكم.
        [one] تُرك شخص واحد من قائمتكم. صححوا الصف وأضيفوه، أو اتركوه.
        [two] تُرك شخصان من قائمتكم. صححوا الصفين وأضيفوهما، أو اتركوهما.
        [few] تُرك { $n } أشخاص من قائمتكم. صححوا الصفوف وأضيفوها، أو اتركوها.
        [many] تُرك { $n } شخصًا من قائمتكم. صححوا الصفوف وأضيفوها، أو اتركوها.
       *[other] تُرك { $n } شخص من قائمتكم. صححوا الصفوف وأضيفوها، أو اتركوها.
    }
duty-tracks-missing =
    { $n ->
        [zero] لكل الأشخاص مسار.
        [one] شخص واحد بلا مسار بعد. يُرجى اختيار مساره في قائمتكم، أو الطلب منه أن يختاره في صفحته.
        [two] شخصان بلا مسار بعد. يُرجى اختيار مسار لكل منهما في قائمتكم، أو الطلب منهما أن يختارا في صفحتيهما.
        [few] { $n } أشخاص بلا مسار بعد. يُرجى اختيار مسار لكل منهم في قائمتكم، أو الطلب منهم أن يختاروا في صفحاتهم.
        [many] { $n } شخصًا بلا مسار بعد. يُرجى اختيار مسار لكل منهم في قائمتكم، أو الطلب منهم أن يختاروا في صفحاتهم.
       *[other] { $n } شخص بلا مسار بعد. يُرجى اختيار مسار لكل منهم في قائمتكم، أو الطلب منهم أن يختاروا في صفحاتهم.
    }
duty-left-out-done = تمت معالجة الصفوف المتروكة
duty-until = حتى { $moment }
duty-overdue = كانت المهلة حتى { $moment }. يُرجى الكتابة إلى { $email } وسنبحث عن حل.
duty-address-unconfirmed = تأكيد عنوان بريدكم: بالضغط على الرابط في الرسالة المرسلة إلى { $email }.

## تأكيد العنوان (من رسالة)

confirm-title = تأكيد عنوان بريدكم
confirm-intro = يُرجى الضغط على الزر لتأكيد أن هذا عنوانكم. بعد ذلك يمكننا الكتابة إلى مجموعتكم.
confirm-press = نعم، هذا عنواني
confirm-working = جارٍ التأكيد…
confirm-done-title = تم تأكيد عنوانكم
confirm-done = شكرًا. يمكن إغلاق هذه الصفحة، أو فتح مجموعتكم بالرابط الخاص.
confirm-old = لا يؤكّد هذا الرابط أي عنوان. ربما نقص جزء منه، أو حلّت محله رسالة أحدث منا: يُرجى فتح أحدث رسالة.
confirm-contact-title = أن تصبحوا جهة اتصال لمجموعة
confirm-contact-intro = طُلب منكم أن تصبحوا جهة الاتصال لمجموعة { $organisation }. للموافقة اضغطوا الزر: تحصلون عندها على الرابط الخاص بالمجموعة، ويتوقف رابط جهة الاتصال السابقة.
confirm-second-title = أن تصبحوا جهة الاتصال الثانية لمجموعة
confirm-second-intro = طُلب منكم أن تصبحوا جهة الاتصال الثانية لمجموعة { $organisation }. للموافقة اضغطوا الزر: تحصلون عندها على رابط خاص بكم إلى المجموعة.
confirm-contact-press = نعم، أوافق
confirm-contact-done-title = شكرًا لكم
confirm-contact-done = لديكم الآن رابط خاص. وقد أرسلناه إليكم بالبريد أيضًا.

## التسجيل مغلق، أو لم يُفتح بعد

closed-title = أُغلق التسجيل
closed-since = أُغلق منذ { $moment }.
closed-kept-title = ما كتبتموه ما زال في علامة التبويب هذه
closed-kept = لم يُرسَل. عند إغلاق علامة التبويب يضيع.
closed-facilitators-title = أُغلق تسجيل الميسّرين
closed-facilitate-title = ما زال التيسير ممكنًا
closed-facilitate-own = لمجموعتكم: حتى { $moment }.
closed-facilitate-mixed = لمجموعة مختلطة: حتى { $moment }.
closed-since-own = أي { $moment }.
closed-next = البرنامج القادم: { $programme }، { $dates }
closed-next-unknown = لم يُحدَّد موعد البرنامج القادم بعد.
closed-registered-title = هل مجموعتكم مسجّلة من قبل؟
closed-registered = ما زال الرابط الخاص بمجموعتكم يعمل: يمكن به تصحيح القائمة، وفيه يظهر حتى متى تمكن إضافة أشخاص.
closed-late-title = تأخرتم وتودّون المشاركة؟
closed-late = يمكن سؤال مجموعة مسجّلة عن الانضمام إليها، أو الكتابة إلى { $email }
closed-times = تبقى المواعيد هنا.
closed-not-open-title = لم يُفتح التسجيل بعد
closed-not-open = يُفتح { $moment }.
closed-opening-calendar = إضافة موعد فتح التسجيل إلى تقويمكم
closed-past-title = انتهى هذا البرنامج
closed-past = عُقد { $dates }.
tell-me-title = إخباركم بالبرنامج القادم
tell-me-intro = اتركوا عنوان بريد إلكتروني، فنكتب إليكم مرة واحدة: عند فتح التسجيل في البرنامج القادم.
tell-me-kept = نكتب أولًا إلى العنوان، وعلى صاحبه أن يضغط على زر. من دون ذلك يُحذف بعد 7 أيام، ومعه حالما نخبركم، وبعد سنتين على أبعد تقدير. لا يُستعمل لأي غرض آخر.
tell-me-send = أخبروني
tell-me-sent = شكرًا. إن كان يمكن الكتابة إلى هذا العنوان فالرسالة في الطريق: يُرجى فتح رابطها والضغط على الزر.
tell-me-ask-title = هل تودّون أن نخبركم؟
tell-me-ask = يُرجى الضغط على الزر، فنكتب إليكم مرة واحدة: عند فتح التسجيل في البرنامج القادم.
tell-me-yes = نعم، أخبروني
tell-me-no = لا، احذفوا عنواني
tell-me-done-title = سنخبركم
tell-me-done = نكتب إليكم عند فتح التسجيل. للعدول عن ذلك يُرجى فتح الرابط في رسالتنا من جديد.
tell-me-deleted-title = حُذف عنوانكم
tell-me-deleted = لن نكتب إليكم.
tell-me-old = لم يعد هذا الرابط يعمل. ربما نقص جزء منه، أو حُذف العنوان.
tell-me-again = ترك عنوان
closed-tell-me = أخبروني عند فتح البرنامج القادم
closed-tell-me-this = أخبروني عند فتح التسجيل

## الخصوصية

privacy-title = الخصوصية
privacy-intro = قد تدلّ المشاركة على أن شخصًا ما عضو في نقابة. لذلك نطلب القليل، ونحتفظ به مدة قصيرة، ولا نعطيه لأحد.
privacy-what-title = ما الذي نحتفظ به
privacy-what = عمّن يسجّل مجموعة: الاسم وعنوان البريد الإلكتروني واللغة والمنطقة الزمنية. وعن المجموعة: ما تذكرونه عن منظمتكم، وقائمة المشاركين كما ترسلونها، وفيها الأسماء على الأقل. وعن الميسّرين: من هم وكيف نصل إليهم، وما أجابوا به عن اللغات والأوقات والتدريبات.
privacy-why-title = لماذا
privacy-why = لتسيير البرنامج: لإرسال الروابط والتذكيرات، وتشكيل المجموعات والقاعات، ومعرفة كم شخصًا وأي لغات نستعدّ لها. ولا نستعمله في شيء آخر.
privacy-who-title = من يراه
privacy-who = فريق البرنامج، ومن لديه الرابط الخاص بمجموعتكم. ولا أحد غيرهم: لا تشارك أي شركة أخرى، ولا نعدّ الزوار ولا نتتبعهم، ولا توجد ملفات تعريف ارتباط. ولا يصل أي بريد إلى من في قائمتكم قبل أن تؤكدوا عنوانكم.
privacy-long-title = إلى متى
privacy-long = لكل برنامج يوم تُحذف فيه كل البيانات الشخصية، ويذكره النموذج قبل أن تبدؤوا. وما تحذفونه من قائمتكم يُحذف فورًا، أما النسخ المحفوظة تحسّبًا للفقدان فتُحذف في ذلك اليوم على أبعد تقدير.
privacy-device-title = على جهازكم
privacy-device = يبقى ما تكتبونه في علامة التبويب هذه وحدها من متصفحكم إلى أن ترسلوه، ويزول عند إغلاقه. وفي كل خطوة من النماذج الطويلة زر يحذفه، أما القصيرة فلا يبقى منها شيء متى أُفرغت حقولها. ويُقرأ جدول البيانات على جهازكم: لا يُرسَل الملف، بل الأشخاص الذين راجعتموهم فقط.
privacy-link-title = الرابط الخاص بمجموعتكم
privacy-link = كل من لديه الرابط يستطيع رؤية قائمة مجموعتكم وتغييرها. احفظوه كما تحفظون مفتاحًا. لا تحتوي سجلاتنا إلا على بصمة له لا يمكن لأحد أن يقرأه منها، أما الرابط نفسه ففي الرسالة المرسلة إليكم. وإذا أضعتموه أرسلنا رابطًا جديدًا إلى عنوانكم.
privacy-rights-title = حقوقكم
privacy-rights = يحق لكم أن تسألوا عمّا نحتفظ به عنكم، وأن يُصحَّح، وأن يُحذف. اسألوا جهة اتصال مجموعتكم، أو اكتبوا إلى العنوان الموجود أسفل صفحات كل برنامج.

## حين لا يعمل شيء ما

error-not-found-title = هذه الصفحة غير موجودة
error-not-found = لا شيء في العنوان { $path }. ربما ينقص حرف في آخر الرابط.
error-not-found-ways = لعلكم تبحثون عن:
error-server = ليس الخطأ منكم. إجاباتكم محفوظة. يُرجى إعادة المحاولة بعد قليل؛ وإن تكرر ذلك، فالكتابة إلى { $email } مع ذكر هذا الرمز: { $code }
error-network = تعذّر الوصول إلى الخادم. يُرجى التحقق من الاتصال وإعادة المحاولة.
error-busy =
    { $seconds ->
        [zero] الإقبال كبير جدًا الآن. يُرجى إعادة المحاولة.
        [one] الإقبال كبير جدًا الآن. يُرجى الانتظار ثانية واحدة ثم إعادة المحاولة.
        [two] الإقبال كبير جدًا الآن. يُرجى الانتظار ثانيتين ثم إعادة المحاولة.
        [few] الإقبال كبير جدًا الآن. يُرجى الانتظار { $seconds } ثوانٍ ثم إعادة المحاولة.
        [many] الإقبال كبير جدًا الآن. يُرجى الانتظار { $seconds } ثانية ثم إعادة المحاولة.
       *[other] الإقبال كبير جدًا الآن. يُرجى الانتظار { $seconds } ثانية ثم إعادة المحاولة.
    }
error-busy-long = الإقبال كبير جدًا الآن. يُرجى الانتظار { $duration } ثم إعادة المحاولة.
error-storage-full = لا يتوفر الآن مكان لحفظ إجاباتكم. لم يضع شيء: ما زالت في علامة التبويب هذه. يُرجى إعادة المحاولة بعد حين، أو الكتابة إلى { $email }
error-too-large = هذا أكثر مما يمكننا استقباله دفعة واحدة. يُرجى الكتابة إلى { $email } وسنجد حلًا.
error-not-built = لم تُبنَ الصفحات بعد.

## الرسائل (اسم البرنامج آخر العنوان، ولا يُذكر فيه اسم المنظمة)

mail-registered-subject = تم تسجيل مجموعتكم – { $programme }
mail-link-subject = رابطكم الخاص – { $programme }
mail-confirm-subject = يُرجى تأكيد عنوانكم – { $programme }
mail-greeting = تحية طيبة { $name }،
mail-registered-intro =
    { $n ->
        [0] سُجّلت { $organisation } في { $programme }.
        [one] سُجّلت { $organisation } في { $programme }، وفي قائمة المشاركين شخص واحد.
        [two] سُجّلت { $organisation } في { $programme }، وفي قائمة المشاركين شخصان.
        [few] سُجّلت { $organisation } في { $programme }، وفي قائمة المشاركين { $n } أشخاص.
        [many] سُجّلت { $organisation } في { $programme }، وفي قائمة المشاركين { $n } شخصًا.
       *[other] سُجّلت { $organisation } في { $programme }، وفي قائمة المشاركين { $n } شخص.
    }
mail-reference = الرمز المرجعي: { $reference }
mail-confirm-intro = أولًا، يُرجى تأكيد أن هذا عنوانكم. قبل ذلك لا نكتب إلى أي شخص آخر في مجموعتكم. يُرجى فتح هذه الصفحة والضغط على الزر:
mail-manage-intro = هذا هو الرابط الخاص بمجموعتكم. به يمكن رؤية مجموعتكم وتغييرها في أي وقت. كل من لديه الرابط يستطيع تغيير المجموعة، فيُرجى عدم إعادة إرساله:
mail-manage-code = إن لم يُفتح الرابط، فيُرجى الذهاب إلى { $address } ولصق هذا الرمز:
mail-join-intro = هذا الرابط لأعضائكم. يمكن أن يستعمله كل من يُراد انضمامه إلى مجموعتكم:
mail-duties-title = ما بقي للإنجاز
mail-times-title = المواعيد
mail-first-session = الجلسة الأولى: { $moment }
mail-own-time = بتوقيت البرنامج: { $moment }
mail-link-intro = طلبتم الرابط الخاص بمجموعتكم. هذا هو، والرابط الذي كان لديكم من قبل لم يعد يعمل:
mail-link-several = أنتم جهة الاتصال لعدة مجموعات. هذه روابطها:
mail-link-not-you = إن لم تطلبوا ذلك، فلا يلزم عمل شيء: لا يرى هذا الرابط إلا من يقرأ بريدكم.
# Who keeps a group: its contact, and a second one.
mail-replaced-subject = رابطكم الخاص الجديد – { $programme }
mail-replaced-intro = طُلب رابط خاص جديد من صفحة مجموعتكم. هذا هو، والرابط الذي قبله لم يعد يعمل:
mail-asked-contact-subject = هل تتولّون مجموعة؟ – { $programme }
mail-asked-contact-intro = يطلب منكم { $contact } أن تصبحوا جهة الاتصال لمجموعة { $organisation } في { $programme }. جهة الاتصال تعتني بقائمة المشاركين، وترى ما بقي عمله، وتتلقى رسائلنا عن المجموعة.
mail-asked-second-subject = هل تساعدون في مجموعة؟ – { $programme }
mail-asked-second-intro = يطلب منكم { $contact } أن تصبحوا جهة الاتصال الثانية لمجموعة { $organisation } في { $programme }. ستحصلون على رابط خاص بكم ويمكنكم أيضًا تغيير قائمة المشاركين.
mail-asked-press = للموافقة افتحوا هذه الصفحة واضغطوا الزر. يمكنكم ذلك حتى { $date }:
mail-asked-no = إن لم ترغبوا في ذلك فلا حاجة إلى فعل شيء: نحذف عنوانكم عندها.
mail-now-contact-subject = أصبحتم جهة الاتصال لمجموعتكم – { $programme }
mail-now-contact-intro = أصبحتم جهة الاتصال لمجموعة { $organisation }. الرابط الخاص بجهة الاتصال السابقة لم يعد يعمل.
mail-now-second-subject = أصبحتم جهة الاتصال الثانية لمجموعتكم – { $programme }
mail-now-second-intro = أصبحتم جهة الاتصال الثانية لمجموعة { $organisation }.
mail-was-contact-subject = لمجموعتكم جهة اتصال أخرى – { $programme }
mail-was-contact-intro = أصبح { $name } جهة الاتصال لمجموعة { $organisation }. رابطكم الخاص لم يعد يعمل، ورسائلنا عن المجموعة تذهب إلى جهة الاتصال الجديدة.
mail-was-second-subject = لم تعودوا جهة اتصال ثانية – { $programme }
mail-was-second-intro = لم تعودوا جهة الاتصال الثانية لمجموعة { $organisation }. رابطكم الخاص لم يعد يعمل، وقد حذفنا عنوانكم.
mail-second-added-subject = لمجموعتكم جهة اتصال ثانية – { $programme }
mail-second-added-intro = وافق { $name } وأصبح جهة الاتصال الثانية لمجموعتكم وله رابط خاص به. يمكنكم التراجع عن ذلك في صفحة مجموعتكم في أي وقت.
mail-moved-subject = عنوان آخر لمجموعتكم – { $programme }
mail-moved-intro = رسائلنا عن مجموعة { $organisation } تذهب الآن إلى عنوان آخر: غيّره شخص يملك الرابط الخاص بمجموعتكم.
mail-surprise = إن كنتم لا تعلمون شيئًا عن ذلك فاكتبوا فورًا إلى { $email }
mail-deleted-subject = حُذفت مجموعتكم – { $programme }
mail-deleted-intro = حُذفت مجموعة { $organisation } في { $programme }، ورمزها المرجعي { $reference }: قائمة المشاركين والروابط وجهات الاتصال.
mail-deleted-mistake = لا يمكننا استعادتها. إن كان ذلك خطأً فسجّلوا المجموعة من جديد أو اكتبوا إلينا.
mail-merged-subject = أصبحت مجموعتكم جزءًا من أخرى – { $programme }
mail-merged-intro = ضمّ الفريق مجموعتكم { $organisation } في { $programme } إلى المجموعة { $into }. وكل من كان على قائمة المشاركين لديكم أصبح على قائمة تلك المجموعة.
mail-merged-links = لم يعد رابط مجموعتكم الخاص يعمل. أما رابط الأعضاء والروابط الخاصة لمن على القائمة فما زالت تعمل. إن لم تكونوا على علم بذلك فيُرجى الرد على هذه الرسالة.
mail-more-time-subject = وقت إضافي لإيجاد أشخاص – { $programme }
mail-more-time-intro = منح الفريق مجموعتكم { $organisation } وقتًا إضافيًا. يمكنكم إضافة أشخاص، ويستقبلهم رابط الأعضاء كذلك، حتى { $moment }.
mail-as-it-is-subject = تشارك مجموعتكم كما هي – { $programme }
mail-as-it-is-intro = قبل الفريق مجموعتكم { $organisation } كما هي. لا يلزمكم البحث عن أشخاص آخرين.
mail-together-subject = أشخاص جدد في مجموعتكم – { $programme }
mail-together-intro = ضمّ الفريق مجموعة { $other } إلى مجموعتكم { $organisation }. كل من كان على قائمة تلك المجموعة، ومن يقوم بالتيسير لها، صار في مجموعتكم. إن كنتم لا تعلمون شيئًا عن ذلك فيُرجى الرد على هذه الرسالة.
mail-list-now = عدد الأشخاص على قائمة المشاركين لديكم الآن: { $n }
mail-pages-language = الصفحات التي تقود إليها الروابط بالإنجليزية: لا توجد صفحات بلغتكم بعد.
mail-why-contact = تصلكم هذه الرسالة لأنكم تتولّون مجموعة في { $programme }.
mail-why = تصلكم هذه الرسالة لأن مجموعة سُجّلت في { $programme } بهذا العنوان.
mail-reminder-subject = قريبًا – { $programme }
mail-reminder-duties-subject = ما بقي للإنجاز – { $programme }
mail-reminder-dates = هذا ما يأتي قريبًا، بتوقيتكم المحلي:
mail-reminder-moved = الساعة مختلفة عن الأسبوع السابق، لأن التوقيت يتغيّر في بعض الأماكن.
mail-cancelled-subject = موعد لن يُعقد – { $programme }
mail-cancelled = أُلغي هذا الموعد ولن يُعقد:
mail-cancelled-others = تبقى كل المواعيد الأخرى كما هي. والتقويم الذي يتابع تقويمنا يُظهر ذلك أيضًا.
mail-reminder-pass-on = يُرجى نقل ذلك إلى كل أعضاء مجموعتكم.
mail-reminder-duties = هذا ما زال مفتوحًا لمجموعتكم:
mail-reminder-where = ترون كل ذلك وتغيّرونه عبر رابطكم الخاص، وهو في رسالتنا الأولى إليكم. إن لم تجدوه، فيمكن طلب إرساله من جديد في هذه الصفحة:
mail-reminder-open = افتحوا الصفحة
mail-live-link = القاعة المباشرة هنا. يُرجى إعطاء العنوان للمشاركين فقط:
mail-live-link-changes = قد يتغيّر العنوان: صفحتكم الخاصة تعرض دائمًا العنوان الصحيح.
mail-reminder-why = تصلكم رسائل التذكير لأنكم تشاركون في { $programme } كجهة اتصال لمجموعة أو كميسّرين.
mail-reminder-where-member = كل ما هو محفوظ عنكم، وكيفية ترك القائمة، على صفحتكم الخاصة. يُرجى فتحها برابطكم الخاص الموجود في رسالتنا الأولى إليكم:
mail-reminder-why-member = تصلكم رسائل التذكير لأنكم طلبتموها على صفحتكم الخاصة في { $programme }.
mail-reminder-stop = إيقاف رسائل التذكير
reminders-title = رسائل التذكير
reminders-intro = بضغطة واحدة لا تصلكم بعدها رسائل تذكير عن { $programme }. أما ما تطلبونه بأنفسكم، مثل رابط، فيظل يصلكم.
reminders-stop = إيقاف رسائل التذكير
reminders-stopped = تم: لن تصلكم رسائل تذكير بعد الآن.
reminders-again = أرسلوا لي رسائل التذكير من جديد
reminders-on = تم: ستصلكم رسائل التذكير من جديد.
reminders-old = هذا الرابط ناقص أو لم يعد معروفًا. اكتبوا إلى { $email } ونوقف رسائل التذكير.
mail-team-why = تصلكم هذه الرسالة لأنكم تشاركون في { $programme } كجهة اتصال لمجموعة أو كميسّرين.
mail-figures-subject = أرقام هذا الصباح – { $programme }
mail-figures-intro = مجموعات { $programme } هذا الصباح:
mail-figures-all = { $n ->
    [zero] لا مجموعات
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $n } مجموعات
    [many] { $n } مجموعة
   *[other] { $n } مجموعة
}
mail-figures-new = الجديدة منذ الأمس: { $n }
mail-figures-unconfirmed = عنوان غير مؤكَّد: { $n }
mail-figures-small = أشخاص أقل من المطلوب: { $n }
mail-figures-without = ينقصها ميسّرون: { $n }
mail-figures-dead = رسائل لم يمكن إيصالها: { $n }
mail-figures-why = يرسل الخادم ذلك كل صباح ما دام البرنامج جاريًا. ولا يسمّي أحدًا.
mail-leave = يمكنكم سحب المجموعة في أي وقت عبر رابطكم الخاص، وعندها يُحذف فورًا كل ما نحتفظ به عنها.
mail-open-link = افتحوا رابطكم الخاص
mail-calendar = المواعيد مرفقة كملف لتقويمكم.
mail-purge = تُحذف كل البيانات عن مجموعتكم في { $date }.
mail-not-you = إن لم يكن التسجيل منكم، فيُرجى الكتابة إلى { $email } وسنزيل العنوان.
mail-facilitator-subject = ستيسّرون – { $programme }
mail-asked-subject = طلبكم إلى الفريق – { $programme }
mail-declined-subject = طلبكم إلى الفريق – { $programme }
mail-invited-subject = هل ستيسّرون؟ – { $programme }
mail-offered-subject = هناك من يودّ التيسير – { $programme }
mail-tied-subject = أكّدتكم مجموعتكم – { $programme }
mail-facilitator-own = أنتم مسجّلون للتيسير في { $programme }، لمجموعتكم.
mail-facilitator-mixed = أنتم مسجّلون للتيسير في { $programme }، لمجموعة مختلطة.
mail-facilitator-mixed-next = يشكّل الفريق المجموعات المختلطة ويكتب إليكم.
mail-facilitator-dates = مواعيدكم
mail-date-line = { $what }: { $moment }
mail-facilitator-waits = إن وُجدت مجموعة بالرمز المرجعي { $reference }، فإننا نطلب من جهة الاتصال فيها تأكيدكم، ونكتب إليكم حالما يتم ذلك.
mail-facilitator-account-by = يُرجى إعداد حساب فيه قاعات صغيرة قبل { $moment }. وإن تعذّر ذلك فيُرجى إخبارنا: الفرق تعير حسابات.
mail-facilitator-link = هذا رابطكم الخاص. به يمكن تغيير مواعيدكم أو الانسحاب. يُرجى عدم إعادة إرساله:
mail-facilitator-why = تصلكم هذه الرسالة لأن أحدهم سجّل بهذا العنوان للتيسير في { $programme }.
mail-asked-intro = طلبتم من فريق { $programme } طريقًا للتيسير. يقرأ شخص من الفريق إجاباتكم ويكتب إليكم.
mail-declined-intro = بحثنا عن طريق لتيسّروا في { $programme } ولم نجد هذه المرة. أهلًا بكم مشاركين مع مجموعة.
mail-invited-intro = ذُكر اسمكم للتيسير في { $programme }.
mail-invited-group = المجموعة: { $organisation }. ذكرتكم جهة الاتصال فيها: { $contact }.
mail-invited-link = يُرجى فتح رابطكم الخاص للموافقة واختيار تدريب التيسير، أو للاعتذار:
mail-invited-why = تصلكم هذه الرسالة لأن جهة اتصال مجموعة في { $programme } ذكرت هذا العنوان.
mail-offered-intro = عرض { $name } التيسير لمجموعتكم.
mail-offered-how = يُرجى فتح الرابط الخاص بمجموعتكم للموافقة أو الرفض. ومتى وافقتم رأى كل منكما كيف يصل إلى الآخر.
mail-tied-intro = في { $programme } أكّدت جهة الاتصال في مجموعتكم أنكم ستيسّرون لها.
mail-tied-group =
    { $n ->
        [zero] { $organisation }. جهة الاتصال: { $contact }، { $email }
        [one] { $organisation }، وفي القائمة شخص واحد. جهة الاتصال: { $contact }، { $email }
        [two] { $organisation }، وفي القائمة شخصان. جهة الاتصال: { $contact }، { $email }
        [few] { $organisation }، وفي القائمة { $n } أشخاص. جهة الاتصال: { $contact }، { $email }
        [many] { $organisation }، وفي القائمة { $n } شخصًا. جهة الاتصال: { $contact }، { $email }
       *[other] { $organisation }، وفي القائمة { $n } شخص. جهة الاتصال: { $contact }، { $email }
    }
mail-entered-subject = أنتم على قائمة مشاركين – { $programme }
mail-entered-intro = وضعكم شخص يعرفكم على قائمة مشاركين في { $programme }، وهو تدريب مجاني عبر الإنترنت.
mail-joined-subject = أنتم على القائمة – { $programme }
mail-joined-intro = أضفتم أنفسكم إلى قائمة مشاركين في { $programme }. المشاركة مجانية.
mail-member-link-subject = رابطكم الخاص – { $programme }
mail-member-link-intro = هذا هو الرابط الخاص بالبيانات المسجّلة عنكم في { $programme }. أنتم على القائمة، ولا يلزم فعل أي شيء آخر.
mail-member-whose = المجموعة: { $organisation }. جهة الاتصال فيها: { $contact }.
mail-member-times = كل المواعيد بتوقيت مكانكم
mail-member-link = يُظهر رابطكم الخاص كل ما يُحفظ عنكم، وبه يمكن تصحيحه:
mail-member-leave = لا تريدون البقاء على القائمة؟ يُرجى فتح الرابط نفسه والضغط على «إزالتي من القائمة». يسري ذلك فورًا، ونخبر به جهة الاتصال في المجموعة.
mail-news-subject = تغيّرت قائمة المشاركين لديكم – { $programme }
mail-news-corrected = جرى تصحيح البيانات من صاحبها: { $name }.
mail-news-gone = غادر القائمة: { $name }. لم نعد نحفظ أي شيء عن هذا الشخص.
mail-news-back = عاد إلى القائمة: { $name }.
mail-facilitator-gone-subject = انسحاب من التيسير – { $programme }
mail-facilitator-gone = لن يقوم بالتيسير لمجموعتكم: { $name }. ربما تحتاجون الآن إلى شخص آخر.
mail-news-how = يُرجى فتح الرابط الخاص بمجموعتكم لرؤية القائمة كما هي الآن، وما بقي للقيام به.
mail-complete-subject = اكتملت مجموعتكم – { $programme }
mail-complete-intro =
    { $n ->
        [zero] في مجموعتكم العدد الكافي من الأشخاص: لا أحد على القائمة الآن. وما زال بإمكان غيرهم الانضمام بالرابط نفسه.
        [one] في مجموعتكم العدد الكافي من الأشخاص: { $n } شخص واحد على القائمة الآن. وما زال بإمكان غيره الانضمام بالرابط نفسه.
        [two] في مجموعتكم العدد الكافي من الأشخاص: { $n } شخصان على القائمة الآن. وما زال بإمكان غيرهما الانضمام بالرابط نفسه.
        [few] في مجموعتكم العدد الكافي من الأشخاص: { $n } أشخاص على القائمة الآن. وما زال بإمكان غيرهم الانضمام بالرابط نفسه.
        [many] في مجموعتكم العدد الكافي من الأشخاص: { $n } شخصًا على القائمة الآن. وما زال بإمكان غيرهم الانضمام بالرابط نفسه.
       *[other] في مجموعتكم العدد الكافي من الأشخاص: { $n } شخص على القائمة الآن. وما زال بإمكان غيرهم الانضمام بالرابط نفسه.
    }
mail-tell-me-subject = هل تودّون أن نخبركم؟ – { $programme }
mail-tell-me-intro = طلبتم في صفحة { $programme } أن نخبركم بالبرنامج القادم. يُرجى فتح هذا الرابط والضغط على الزر لنعلم أن هذا العنوان لكم. إن لم تطلبوا ذلك فلا يلزم فعل أي شيء.
mail-tell-me-known = سبق أن طلبتم أن نخبركم بالبرنامج الذي يلي { $programme }، وسنفعل. إن لم تعودوا تريدون ذلك فيُرجى فتح هذا الرابط:
mail-tell-me-kept = من دون الضغط على الزر يُحذف العنوان بعد 7 أيام، ومعه حالما نكتب إليكم، وبعد سنتين على أبعد تقدير.
mail-next-subject = فُتح التسجيل – { $programme }
mail-next-intro = أردتم أن نخبركم بالبرنامج القادم: فُتح التسجيل في { $programme }.
mail-next-why = كانت هذه هي الرسالة الوحيدة التي طلبتموها. وقد حُذف عنوانكم.
mail-purge-yours = يُحذف كل ما نحتفظ به عنكم في { $date }.
mail-link-facilitator = بصفتكم ممن ييسّرون في { $programme }
mail-questions = هل من أسئلة؟ يُرجى الرد على هذه الرسالة، أو الكتابة إلى { $email }
mail-sign-off = فريق { $programme }

## ما قد يحتاج إلى تغيير في إجابة: ما الأمر، وما العمل

problem-in-row = الصف { $row }، { $field }: { $sentence }
problem-in-whole-row = الصف { $row }: { $sentence }
problem-in-row-value = الصف { $row }، { $field }، «{ $value }»: { $sentence }
problem-name-missing = يُرجى كتابة الاسم. كلمة واحدة تكفي.
problem-name-several = يبدو أن هنا عدة أشخاص: { $found }. يُرجى جعل صف لكل شخص، أو المتابعة إن كان هذا اسم شخص واحد.
problem-name-more = يبدو أن هنا أكثر من اسم، أو ما ليس اسمًا. يُرجى كتابة الاسم وحده، أو المتابعة إن كان الشخص يُسمى هكذا.
problem-name-repeated = في الصف { $row } الاسم نفسه. يُرجى استبعاد أحد الصفّين إن كان الشخص نفسه، أو المتابعة إن كانا شخصين.
problem-email-missing = يُرجى كتابة عنوان البريد الإلكتروني.
problem-email-syntax = عنوان البريد هذا غير كامل. ينبغي أن يكون على شكل name@example.org.
problem-email-syntax-meant = ليس هذا عنوان بريد كما هو مكتوب. هل المقصود { $suggestion }؟
problem-email-several = توجد هنا عدة عناوين: { $found }. يُرجى إبقاء واحد منها.
problem-email-duplicate = في الصف { $row } العنوان نفسه. يُرجى استبعاد أحد الصفّين، أو كتابة عنوان آخر.
problem-email-typo = يبدو أن في العنوان خطأ كتابة. هل المقصود { $suggestion }؟
problem-email-mixed-script = في هذا العنوان حروف متشابهة من أبجديتين. يُرجى كتابته من جديد.
problem-track-missing = يُرجى اختيار المسار.
problem-track-unknown = لا يوجد هذا المسار في البرنامج. يُرجى اختيار أحد مساراته.
problem-zone-missing = يُرجى اختيار المنطقة الزمنية.
problem-zone-unknown = لا نعرف هذه المنطقة الزمنية. يُرجى اختيار مدينة قريبة من هذا الشخص.
problem-zone-ambiguous = قد يعني هذا أكثر من منطقة زمنية. يُرجى اختيار مدينة قريبة من هذا الشخص.
problem-zone-ambiguous-candidates = قد يعني هذا أكثر من منطقة زمنية: { $candidates }. يُرجى اختيار المقصودة.
problem-country-missing = يُرجى اختيار البلد.
problem-country-unknown = لا نعرف هذا البلد. يُرجى اختيار بلد من القائمة، أو ترك الخانة فارغة.
problem-language-missing = يُرجى اختيار اللغة.
problem-language-unknown = لا نعرف هذه اللغة. يُرجى اختيار لغة من القائمة، أو ترك الخانة فارغة.
problem-language-not-offered = لا يُترجَم هذا البرنامج إلى هذه اللغة ({ $code }). يُرجى اختيار اللغة التي يتابع بها هذا الشخص على أفضل وجه.
problem-sector-unknown = يُرجى اختيار قطاع من القائمة.
problem-breakouts-unknown = يُرجى اختيار إحدى طرق التدرّب الثلاث، أو ترك السؤال بلا جواب.
problem-partner-unknown = يُرجى اختيار شريك من القائمة، أو ترك السؤال بلا جواب.
problem-organisation-missing = يُرجى كتابة اسم منظمتكم أو مجموعتكم.
problem-group-unreadable = يتألف الرمز المرجعي من 8 أحرف وأرقام، مثل 7KQ2-M9XD. يُرجى كتابته من جديد، أو ترك الخانة فارغة وذكر اسم منظمتكم.
problem-role-missing = يُرجى اختيار المجموعة التي ستيسّرون عملها.
problem-earlier-missing = يُرجى اختيار التدريب الذي شاركتم فيه، أو «لا شيء منها».
problem-account-missing = يُرجى ذكر ما إذا كان لديكم حساب كهذا.
problem-training-missing = يُرجى اختيار موعد لتدريب التيسير، أو الإشارة إلى أن لا موعد يناسبكم.
problem-occurrence-unknown = انقضى هذا الموعد أو لم يعد قائمًا. يُرجى اختيار موعد آخر.
problem-occurrence-full = شُغلت كل مقاعد هذا الموعد. يُرجى اختيار موعد آخر.
problem-hours-unreadable = يُرجى اختيار الساعة الأولى والأخيرة، أو ترك الخانتين فارغتين.
problem-link-unreadable = هذا ليس عنوان قاعة. ينبغي أن يبدأ العنوان بالحروف https://.
problem-consent-missing = يُرجى وضع علامة في الخانة متى علم كل من في القائمة بتسجيله.
problem-text-too-long =
    { $max ->
        [zero] ينبغي أن تبقى هذه الخانة فارغة.
        [one] هذا أطول من حرف واحد. يُرجى اختصاره.
        [two] هذا أطول من حرفين. يُرجى اختصاره.
        [few] هذا أطول من { $max } أحرف. يُرجى اختصاره.
        [many] هذا أطول من { $max } حرفًا. يُرجى اختصاره.
       *[other] هذا أطول من { $max } حرف. يُرجى اختصاره.
    }
problem-text-control = في هذا النص رموز خفية. يُرجى كتابته من جديد.
problem-text-formula = يبدأ هذا مثل معادلة. نُبقيه نصًا: يُرجى التأكد من صحته.
problem-text-garbled = تلفت بعض الحروف في الطريق. هل المقصود { $suggestion }؟
problem-text-garbled-lost = ضاعت بعض الحروف في الطريق. يُرجى كتابة هذا من جديد.
problem-cell-too-long =
    { $max ->
        [zero] ينبغي أن تبقى هذه الخلية فارغة.
        [one] في هذه الخلية أكثر من حرف واحد. يُرجى إبقاء ما يخصها فقط.
        [two] في هذه الخلية أكثر من حرفين. يُرجى إبقاء ما يخصها فقط.
        [few] في هذه الخلية أكثر من { $max } أحرف. يُرجى إبقاء ما يخصها فقط.
        [many] في هذه الخلية أكثر من { $max } حرفًا. يُرجى إبقاء ما يخصها فقط.
       *[other] في هذه الخلية أكثر من { $max } حرف. يُرجى إبقاء ما يخصها فقط.
    }
problem-cell-error = يُظهر جدولكم خطأ في هذه الخلية. يُرجى كتابة ما ينبغي أن يكون فيها، أو مسحها.
problem-cell-uncalculated = في هذه الخلية معادلة بلا نتيجة. يُرجى كتابة النتيجة هنا، أو فتح الملف في برنامج الجداول وحفظه ثم اختياره من جديد.
problem-row-cancelled = تقول قائمتكم إن هذا الشخص ألغى مشاركته أو ينتظر مكانًا أو لن يحضر. يُرجى استبعاد الصف، أو المتابعة إن كان سيشارك رغم ذلك.
problem-row-total = هذا الصف مجموع وليس شخصًا، فلا يُحسب.
problem-row-header = ليس هذا الصف شخصًا جديدًا، بل عنوان أو مثال أو سطر خارج القائمة أو تكرار لشخص سبق ذكره، فلا يُحسب.
problem-row-beside = يقع هذا خارج صفوف قائمتكم: في ملاحظة أو في عمود لم يُقرأ أو في سطر حول القائمة، أو كتب شخص في المحادثة ولم يذكر عنوانًا. يُرجى إدراج من هم من مجموعتكم، فهم لا يُحسبون بعد.
problem-roster-too-few =
    { $more ->
        [zero] { $have } من { $need }: العدد مكتمل.
        [one] { $have } من { $need }: يُرجى إضافة شخص واحد.
        [two] { $have } من { $need }: يُرجى إضافة شخصين.
        [few] { $have } من { $need }: يُرجى إضافة { $more } أشخاص.
        [many] { $have } من { $need }: يُرجى إضافة { $more } شخصًا.
       *[other] { $have } من { $need }: يُرجى إضافة { $more } شخص.
    }
problem-roster-too-few-fix =
    { $n ->
        [zero] { $have } من { $need } جاهزون، ولا صفوف تحتاج إلى تصحيح.
        [one] { $have } من { $need } جاهزون. في صف واحد خطأ، ولا يُحسب بعد: يُرجى تصحيحه.
        [two] { $have } من { $need } جاهزون. في صفين خطأ، ولا يُحسبان بعد: يُرجى تصحيحهما.
        [few] { $have } من { $need } جاهزون. في { $n } صفوف خطأ، ولا تُحسب بعد: يُرجى تصحيحها.
        [many] { $have } من { $need } جاهزون. في { $n } صفًا خطأ، ولا تُحسب بعد: يُرجى تصحيحها.
       *[other] { $have } من { $need } جاهزون. في { $n } صف خطأ، ولا تُحسب بعد: يُرجى تصحيحها.
    }
problem-roster-too-many = عدد الأشخاص في قائمتكم { $have }، والحد الأقصى للمجموعة { $max }. يُرجى تقسيم القائمة على عدة مجموعات، أو الكتابة إلينا.
problem-facilitators-too-few =
    { $need ->
        [zero] لا تحتاج مجموعة بهذا الحجم إلى أحد للتيسير؛ المذكورون حتى الآن: { $have }.
        [one] تحتاج مجموعة بهذا الحجم إلى شخص واحد للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
        [two] تحتاج مجموعة بهذا الحجم إلى شخصين للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
        [few] تحتاج مجموعة بهذا الحجم إلى { $need } أشخاص للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
        [many] تحتاج مجموعة بهذا الحجم إلى { $need } شخصًا للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
       *[other] تحتاج مجموعة بهذا الحجم إلى { $need } شخص للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
    }
problem-facilitators-too-few-track =
    { $need ->
        [zero] لا يحتاج المسار { $track } إلى أحد للتيسير؛ المذكورون حتى الآن: { $have }.
        [one] يحتاج المسار { $track } إلى شخص واحد للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
        [two] يحتاج المسار { $track } إلى شخصين للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
        [few] يحتاج المسار { $track } إلى { $need } أشخاص للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
        [many] يحتاج المسار { $track } إلى { $need } شخصًا للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
       *[other] يحتاج المسار { $track } إلى { $need } شخص للتيسير؛ المذكورون حتى الآن: { $have }. يمكن ذكر المزيد لاحقًا.
    }
problem-column-missing = لم نجد عمودًا لخانة «{ $field }». يُرجى اختيار العمود الذي فيه ذلك.
problem-column-ambiguous = قد تكون عدة أعمدة هي «{ $field }». يُرجى اختيار الصحيح منها.
problem-sheet-others = يوجد في أوراق أخرى أيضًا أشخاص ليسوا في قائمتكم: { $sheets }.
problem-member-unknown = لم يعد هذا الشخص في القائمة. يُرجى تحميل القائمة من جديد.
problem-roster-frozen =
    { $n ->
        [zero] انقضى آخر يوم لإضافة أشخاص. ما زال التصحيح والإزالة ممكنين.
        [one] انقضى آخر يوم لإضافة أشخاص، فلا يمكن إضافة شخص جديد. ما زال التصحيح والإزالة ممكنين.
        [two] انقضى آخر يوم لإضافة أشخاص، فلا يمكن إضافة شخصين جديدين. ما زال التصحيح والإزالة ممكنين.
        [few] انقضى آخر يوم لإضافة أشخاص، فلا يمكن إضافة { $n } أشخاص جدد. ما زال التصحيح والإزالة ممكنين.
        [many] انقضى آخر يوم لإضافة أشخاص، فلا يمكن إضافة { $n } شخصًا جديدًا. ما زال التصحيح والإزالة ممكنين.
       *[other] انقضى آخر يوم لإضافة أشخاص، فلا يمكن إضافة { $n } شخص جديد. ما زال التصحيح والإزالة ممكنين.
    }
problems-name-missing = صفوف بلا اسم
problems-name-several = عدة أشخاص في خلية واحدة
problems-name-more = أسماء معها شيء آخر
problems-name-repeated = الاسم نفسه في عدة صفوف
problems-email-missing = صفوف بلا عنوان بريد إلكتروني
problems-email-syntax = عناوين غير كاملة
problems-email-several = عدة عناوين في خلية واحدة
problems-email-duplicate = العنوان نفسه في عدة صفوف
problems-email-typo = عناوين تبدو فيها أخطاء كتابة
problems-email-mixed-script = عناوين فيها حروف من أبجديتين
problems-track-missing = صفوف بلا مسار
problems-track-unknown = مسارات لا توجد في هذا البرنامج
problems-zone-unknown = مناطق زمنية لا نعرفها
problems-zone-ambiguous = مناطق زمنية قد تعني أماكن عدة
problems-country-unknown = بلدان لا نعرفها
problems-language-unknown = لغات لا نعرفها
problems-language-not-offered = لغات بلا ترجمة فورية
problems-text-long = خلايا فيها نص طويل جدًا
problems-text-control = نصوص فيها رموز مخفية
problems-text-formula = نصوص تبدأ كأنها معادلة
problems-text-garbled = نصوص فيها حروف تالفة
problems-cell-error = خلايا فيها خطأ من برنامج الجداول
problems-cell-uncalculated = معادلات بلا نتيجة
problems-row-cancelled = أشخاص قد لا يحضرون
problems-row-total = مجاميع وعناوين وأمثلة وتكرارات
problems-row-beside = أشخاص خارج صفوف قائمتكم

## Join: the link for a group's members

partner-title = { $programme } مع { $partner }
partner-intro = يدعوكم { $partner } إلى { $programme }. يدير البرنامج { $host }، وينقل { $partner } الدعوة.
partner-take-part = المشاركة
partner-alone = ليست لديكم مجموعة؟ شاركوا مع مجموعة { $partner }: يكفي شخص واحد، في المسار A أو المسار B أو في كليهما.
partner-join = الانضمام إلى مجموعة { $partner }
partner-no-group =
    { $n ->
        [zero] لا تحتاج المجموعة إلى عدد معيّن. سجّلوا من لديكم، فينضم إليكم آخرون برابط.
        [one] تحتاج المجموعة إلى { $n } شخص على الأقل. سجّلوا من لديكم، فينضم إليكم آخرون برابط.
        [two] تحتاج المجموعة إلى { $n } شخصين على الأقل. عددكم أقل في البداية؟ سجّلوا مع ذلك كمجموعة ما زالت تبحث عن مشاركين: ينضم إليكم آخرون برابط.
        [few] تحتاج المجموعة إلى { $n } أشخاص على الأقل. عددكم أقل في البداية؟ سجّلوا مع ذلك كمجموعة ما زالت تبحث عن مشاركين: ينضم إليكم آخرون برابط.
        [many] تحتاج المجموعة إلى { $n } شخصًا على الأقل. عددكم أقل في البداية؟ سجّلوا مع ذلك كمجموعة ما زالت تبحث عن مشاركين: ينضم إليكم آخرون برابط.
       *[other] تحتاج المجموعة إلى { $n } شخص على الأقل. عددكم أقل في البداية؟ سجّلوا مع ذلك كمجموعة ما زالت تبحث عن مشاركين: ينضم إليكم آخرون برابط.
    }
partner-groups-title = مجموعات يمكنكم الانضمام إليها
partner-groups-intro = جاءت هذه المجموعات عن طريق { $partner }، وتقبل من يأتون فرادى، ووافقت على أن تظهر هنا.
partner-groups-none = لا توجد مجموعات مفتوحة بعد.
partner-groups-register = سجّلوا أول مجموعة
partner-groups-unread = لا يمكن عرض المجموعات الآن. أعيدوا تحميل هذه الصفحة بعد قليل.
partner-groups-language = اللغة
partner-groups-country = البلد
partner-groups-track = المسار
# The first line of each of the three lists above.
partner-groups-any = الكل
partner-groups-show = عرض المجموعات
partner-groups-count =
    { $n ->
        [zero] لا مجموعات.
        [one] مجموعة واحدة.
        [two] مجموعتان.
        [few] { $n } مجموعات.
        [many] { $n } مجموعة.
       *[other] { $n } مجموعة.
    }
# After a choice from the lists: $n fit it.
partner-groups-count-of =
    { $total ->
        [zero] لا مجموعات.
        [one] { $n } من مجموعة واحدة.
        [two] { $n } من مجموعتين.
        [few] { $n } من { $total } مجموعات.
        [many] { $n } من { $total } مجموعة.
       *[other] { $n } من { $total } مجموعة.
    }
partner-groups-as-of = كما في { $moment }.
partner-groups-all = عرض جميع المجموعات
# The title of the page after a choice.
partner-groups-found =
    { $n ->
        [zero] لا مجموعات يمكنكم الانضمام إليها مع { $partner }
        [one] مجموعة واحدة يمكنكم الانضمام إليها مع { $partner }
        [two] مجموعتان يمكنكم الانضمام إليهما مع { $partner }
        [few] { $n } مجموعات يمكنكم الانضمام إليها مع { $partner }
        [many] { $n } مجموعة يمكنكم الانضمام إليها مع { $partner }
       *[other] { $n } مجموعة يمكنكم الانضمام إليها مع { $partner }
    }
# A link; after it stands the group's language, in that language. $tracks is one of the three lines below.
partner-groups-join = الانضمام إلى { $group }، { $tracks }،
partner-groups-track-one = المسار { $track }
partner-groups-tracks = المساران { $tracks }
partner-groups-track-each = المسار الذي تختارونه
partner-groups-first =
    { $n ->
        [zero] اختاروا لغة أو بلدًا أو مسارًا لرؤية غيرها.
        [one] هذه أول مجموعة. اختاروا لغة أو بلدًا أو مسارًا لرؤية غيرها.
        [two] هاتان أول مجموعتين. اختاروا لغة أو بلدًا أو مسارًا لرؤية غيرهما.
        [few] هذه أول { $n } مجموعات. اختاروا لغة أو بلدًا أو مسارًا لرؤية غيرها.
        [many] هذه أول { $n } مجموعة. اختاروا لغة أو بلدًا أو مسارًا لرؤية غيرها.
       *[other] هذه أول { $n } مجموعة. اختاروا لغة أو بلدًا أو مسارًا لرؤية غيرها.
    }
partner-unknown = لا يدعو هذا الشريك إلى هذا البرنامج، أو لم يعد يدعو إليه. كل شيء متاح لكم مع ذلك.
partner-forward-title = انقلوا الدعوة
partner-forward =
    { $n ->
        [zero] يدعوكم { $partner } إلى { $programme }، مباشرة عبر الإنترنت، { $dates }. مجانًا ومع ترجمة. سجّلوا مجموعة أو انضموا إلى مجموعة: { $link }
        [one] يدعوكم { $partner } إلى { $programme }، مباشرة عبر الإنترنت، { $dates }. مجانًا ومع ترجمة. سجّلوا مجموعة من { $n } شخص أو أكثر، أو انضموا إلى مجموعة: { $link }
        [two] يدعوكم { $partner } إلى { $programme }، مباشرة عبر الإنترنت، { $dates }. مجانًا ومع ترجمة. سجّلوا مجموعة من { $n } شخصين أو أكثر، أو انضموا إلى مجموعة: { $link }
        [few] يدعوكم { $partner } إلى { $programme }، مباشرة عبر الإنترنت، { $dates }. مجانًا ومع ترجمة. سجّلوا مجموعة من { $n } أشخاص أو أكثر، أو انضموا إلى مجموعة: { $link }
        [many] يدعوكم { $partner } إلى { $programme }، مباشرة عبر الإنترنت، { $dates }. مجانًا ومع ترجمة. سجّلوا مجموعة من { $n } شخصًا أو أكثر، أو انضموا إلى مجموعة: { $link }
       *[other] يدعوكم { $partner } إلى { $programme }، مباشرة عبر الإنترنت، { $dates }. مجانًا ومع ترجمة. سجّلوا مجموعة من { $n } شخص أو أكثر، أو انضموا إلى مجموعة: { $link }
    }
partner-print = عند طباعة هذه الصفحة تصبح إعلانًا يُعلَّق على الجدار، وفيه المربع الذي يُصوَّر والرابط القصير.
join-title = الانضمام إلى مجموعتكم
join-intro = هذا رابط مجموعة في { $programme }. المشاركة مجانية.
join-how = اكتبوا إلينا مع ذكر اسمكم، فنضيفكم إلى قائمة المجموعة. رسالتكم تحمل رمز المجموعة بالفعل: { $code }
join-write = كتابة الرسالة
join-address = لا يوجد هنا برنامج بريد؟ أرسلوا الرمز واسمكم إلى { $email }
member-title = البيانات المسجّلة عنكم
join-no-code = جزء من هذا الرابط مفقود. اطلبوا الرابط كاملًا ممن أرسله إليكم.
join-opening = جارٍ فتح صفحة المجموعة…
join-again = إعادة المحاولة
join-whose = لديكم رابط مجموعة: { $organisation }. جهة الاتصال فيها: { $contact }. تشارك المجموعة في { $programme }، وهو تدريب مباشر عبر الإنترنت. المشاركة مجانية.
join-times-title = المواعيد
join-times-track = يبدأ المسار { $track }: { $moment }.
join-times-move = حيث تُقدَّم الساعة أو تُؤخَّر في هذه الأسابيع، يأتي بعض الجلسات عندكم أبكر بساعة أو متأخرًا ساعة.
join-shares-title = من يرى ما تكتبونه
join-shares-contact = يرى { $contact }، جهة الاتصال في المجموعة، اسمكم وعنوان بريدكم وما تختارونه هنا.
join-shares-nobody = لا يرى أي شخص آخر على القائمة شيئًا من ذلك.
join-email-hint = نرسل إليه رابطكم الخاص، وبه يمكن تصحيح البيانات المسجّلة عنكم أو سحبها.
join-email-hint-optional = نرسل إليه رابطكم الخاص، وبه يمكن تصحيح البيانات المسجّلة عنكم أو سحبها. من دون عنوان يصلكم كل شيء عن طريق جهة الاتصال في مجموعتكم.
join-track = أي مسار تختارون؟
join-track-first = يبدأ { $moment }
join-track-both = الجلسة نفسها مرتين في الأسبوع: احضروا متى استطعتم.
join-language = اللغة التي تستمعون بها
join-language-hint = تُترجَم الجلسات إلى هذه اللغات.
join-language-group = لغة المجموعة
join-send = الانضمام إلى المجموعة
join-done-title = أنتم على القائمة
join-done = تشاركون مع { $organisation }. ترى ذلك جهة الاتصال في المجموعة، وتنقل إليكم ما يلي.
join-done-calendar = إضافة الجلسات إلى تقويمي
join-done-entry-title = البيانات المسجّلة عنكم
join-done-link = احتفظوا بهذا الرابط الخاص. به وحده يمكن رؤية البيانات المسجّلة عنكم أو تصحيحها أو سحبها.
join-done-link-label = رابطكم الخاص
join-done-link-copy = نسخ رابطي الخاص
join-done-mail = نكتب إلى { $email } ونرسل رابطكم الخاص حالما تؤكّد جهة الاتصال في المجموعة عنوانها. بالرابط يمكن رؤية البيانات المسجّلة عنكم أو تصحيحها أو سحبها.
join-done-mail-not-set-up = لم يُجهَّز البريد الإلكتروني هنا بعد: الرسالة جاهزة لدى الفريق.
join-done-another = إدخال شخص آخر
join-no-group-title = أي مجموعة؟
join-no-group = لا يقود هذا الرابط إلى أي مجموعة. ربما ضاع منه حرف أو كُتب خطأً في الطريق، أو حُذفت المجموعة.
join-no-group-ask = اسألوا من أرسل إليكم الرابط، أو اكتبوا إلى { $email }
join-code = رمز المجموعة
join-code-hint = ‏13 حرفًا ورقمًا في نهاية الرابط، مثل 7KQ2M-9XD4T-W8Z. لا فرق بين الأحرف الكبيرة والصغيرة، ولا بين O و0، ولا بين I و1.
join-code-open = متابعة
join-code-unreadable = يتألف الرمز من 13 حرفًا ورقمًا. اكتبوه من جديد، أو ألصقوا الرابط كاملًا.
join-closed-title = لم يعد هذا الرابط يقبل أحدًا
join-full =
    { $n ->
        [zero] امتلأت قائمة { $organisation }: لا مكان فيها.
        [one] امتلأت قائمة { $organisation }: فيها { $n } شخص.
        [two] امتلأت قائمة { $organisation }: فيها { $n } شخصان.
        [few] امتلأت قائمة { $organisation }: فيها { $n } أشخاص.
        [many] امتلأت قائمة { $organisation }: فيها { $n } شخصًا.
       *[other] امتلأت قائمة { $organisation }: فيها { $n } شخص.
    }
join-gathering-over = كانت { $organisation } تبحث عن مشاركين حتى { $moment }، ولم يكتمل العدد حتى ذلك الحين.
join-closed = انقضى آخر يوم للانضمام إلى { $organisation }: كان { $moment }.
join-closed-ask = اسألوا { $contact }، جهة الاتصال في المجموعة، عمّا بقي ممكنًا، أو اكتبوا إلى { $email }
member-opening = جارٍ فتح صفحتكم…
member-open = فتح
member-unknown = لا يفتح هذا الرابط شيئًا. ربما نقص جزء منه، أو لم تعد هناك بيانات مسجّلة عنكم. ألصقوا الرابط كاملًا من رسالتنا.
member-whose = وضعكم { $contact } على قائمة { $organisation } التي تشارك في { $programme }.
member-whose-own = انضممتم إلى { $organisation } التي تشارك في { $programme }.
member-kept = ما يُحفظ عنكم
member-seen-by = يراه فريق البرنامج و{ $contact }، جهة الاتصال في المجموعة، ولا يراه غيرهم. يُحذف في { $date }.
member-confirm-hint = هل كل هذا صحيح؟ يُرجى قول ذلك، لتعلم جهة الاتصال في المجموعة أنه وصلكم.
member-confirm = نعم، هذا صحيح
member-confirmed = شكرًا. ترى جهة الاتصال في المجموعة أنكم أكّدتم ذلك.
member-remind-title = رسائل التذكير
member-remind-hint = إن رغبتم نكتب إليكم قبل كل جلسة بأسبوع وبيوم، بتوقيتكم. لا شيء غير ذلك، ويمكنكم إنهاؤه متى شئتم.
member-remind = ذكّروني
member-reminded = نذكّركم على { $email } قبل كل جلسة بأسبوع وبيوم.
member-remind-stop = لا مزيد من رسائل التذكير
member-remind-done = ستصلكم رسائل التذكير.
member-remind-stopped = لن تصلكم رسائل تذكير بعد الآن.
member-change = تصحيح
member-change-title = تصحيح البيانات المسجّلة عنكم
member-change-effect = يسري ما تحفظونه فورًا. ونخبر { $contact } بأنكم صحّحتموه.
member-save = حفظ
member-saved = حُفظ.
member-withdraw-title = لن تشاركوا؟
member-withdraw-effect = إذا غادرتم القائمة يُحذف كل ما سبق فورًا، ونخبر { $contact } بأنكم غادرتم. يمكن التراجع خلال ساعة.
member-withdraw = إزالتي من القائمة
member-withdraw-yes = نعم، إزالتي من القائمة
member-withdrawn-title = لستم على القائمة بعد الآن
member-withdrawn = لم يعد على القائمة أي شيء عنكم، ولم يعد رابطكم الخاص يفتح شيئًا.
member-undo-hint = هل كان ذلك خطأً؟ يمكن التراجع خلال ساعة، ما دامت هذه الصفحة مفتوحة.
member-undo = إعادتي إلى القائمة
member-undone = عدتم إلى القائمة، وعاد رابطكم الخاص يعمل.
member-undo-late = فات أوان التراجع. اطلبوا من جهة الاتصال في مجموعتكم أن تضيفكم إلى القائمة من جديد.

## فحص إعلان: صفحة من الخادم وحده، لا تظهر في التطبيق

check-title = افحص إعلانك
check-intro = ألصق ما كتبته عن المواعيد، مثل «2pm Central European / 8am US Eastern». تقول لك هذه الصفحة أي الأوقات متفقة، وما الصواب في غيرها.
check-text = نصّك
check-text-hint = بالأوقات والأماكن. لا نحتفظ بشيء منه.
check-date = التاريخ
check-date-hint = مطلوب فقط إذا لم يذكر نصّك تاريخًا
check-button = افحص الأوقات
check-results = ما وجدناه
check-mark-first = البداية:
check-mark-right = صحيح:
check-mark-wrong = خطأ:
check-mark-ask = أيّها؟
check-mark-means = المعنى:
check-means = «{ $written }» هو { $time } في { $place }.
check-believed = «{ $written }» هو { $time } في { $place }. تُقارَن به الأوقات الأخرى.
check-holds = «{ $written }» متفق: { $time } في { $place }.
check-wrong = «{ $written }» غير متفق. تكون الساعة في تلك اللحظة { $time } في { $place }.
check-ask = قد يعني «{ $written }» عدة مناطق زمنية: { $meanings }. اكتب اسم المدينة.
check-time-and-day = { $time }، { $shift }
check-never-skipped = «{ $written }» لا وجود له في هذا اليوم: تُقدَّم الساعة متجاوزةً إياه.
check-never-twice = «{ $written }» يتكرر مرتين في هذا اليوم: تُؤخَّر الساعة فيه.
check-never-known = «{ $written }» في سنة لا نعرف توقيتها.
check-label = يُسمّى التوقيت هناك في هذا التاريخ { $right } وليس { $written }.
check-label-all-year = اكتب { $word }، فهو صحيح طوال السنة، أو اكتب اسم المدينة.
check-others = إذا كنت تقصد { $place } فالساعة هناك { $time }.
check-others-agree = الأوقات الأخرى متفقة فيما بينها: ربما كان «{ $written }» هو الخطأ.
check-all-hold = كل أوقات هذا التاريخ متفقة.
check-pass-on = يمكنك أن تكتب:
check-none = لم نجد في هذا النص وقتًا مع مكانه. اكتب اسم مدينة بجانب كل وقت، مثل «14:00 Berlin, 9am New York».
check-date-missing = في أي يوم؟ تتغير الساعة خلال السنة. أضف التاريخ أدناه أو اكتبه في النص.
check-date-unclear = قد يكون «{ $date }» تاريخين مختلفين. اكتب الشهر بالحروف.
check-place-missing = «{ $time }» بلا مكان. اكتب بجانبه اسم مدينة.

## طريق الميسّرين والميسّرات

facilitate-title = التيسير
facilitate-question = السؤال { $n }
facilitate-question-of = السؤال { $n } من { $total }: { $name }
facilitate-role-title = لأي مجموعة ستيسّرون؟
facilitate-role-own = لمجموعتي
facilitate-role-own-hint = تبقون مع أعضاء منظمتكم. لا حاجة إلى خبرة سابقة في هذا التدريب.
facilitate-role-mixed = لمجموعة مختلطة
facilitate-role-mixed-hint = تيسّرون عمل أشخاص من عدة منظمات. يلزم لذلك أن تكونوا قد شاركتم في تدريب سابق من السلسلة.
facilitate-role-unsure = لست متأكدًا أو متأكدة
facilitate-role-unsure-hint = سؤال واحد يكفي لمعرفة ذلك.
facilitate-role-until = التسجيل حتى { $moment }.
facilitate-role-closed = أُغلق هذا منذ { $moment }.
facilitate-role-trainings =
    { $n ->
        [zero] تيسّرون التدريب في مجموعات صغيرة، نحو ساعتين في الأسبوع.
        [one] تحضرون تدريب تيسير واحدًا وتيسّرون التدريب في مجموعات صغيرة، نحو ساعتين في الأسبوع.
        [two] تحضرون تدريبَي تيسير وتيسّرون التدريب في مجموعات صغيرة، نحو ساعتين في الأسبوع.
        [few] تحضرون { $n } تدريبات تيسير وتيسّرون التدريب في مجموعات صغيرة، نحو ساعتين في الأسبوع.
        [many] تحضرون { $n } تدريب تيسير وتيسّرون التدريب في مجموعات صغيرة، نحو ساعتين في الأسبوع.
       *[other] تحضرون { $n } تدريب تيسير وتيسّرون التدريب في مجموعات صغيرة، نحو ساعتين في الأسبوع.
    }
facilitate-role-practice =
    { $n ->
        [zero] تحضرون تدريب تيسير: نحو ساعتين في الأسبوع.
        [one] تحضرون تدريب تيسير، وتيسّرون جلسة تدريب واحدة في مجموعة صغيرة وتحضّرون لها: نحو ساعتين في الأسبوع.
        [two] تحضرون تدريب تيسير، وتيسّرون جلستَي تدريب على الأكثر في مجموعات صغيرة وتحضّرون لهما: نحو ساعتين في الأسبوع.
        [few] تحضرون تدريب تيسير، وتيسّرون { $n } جلسات تدريب على الأكثر في مجموعات صغيرة وتحضّرون لها: نحو ساعتين في الأسبوع.
        [many] تحضرون تدريب تيسير، وتيسّرون { $n } جلسة تدريب على الأكثر في مجموعات صغيرة وتحضّرون لها: نحو ساعتين في الأسبوع.
       *[other] تحضرون تدريب تيسير، وتيسّرون { $n } جلسة تدريب على الأكثر في مجموعات صغيرة وتحضّرون لها: نحو ساعتين في الأسبوع.
    }
facilitate-unsure-title = هل تشاركون مع مجموعة لكم؟
facilitate-unsure-hint = مثلًا نقابتكم أو مكان عملكم أو جيرانكم.
facilitate-unsure-yes = نعم
facilitate-unsure-yes-hint = إذن يسّروا لمجموعتكم.
facilitate-unsure-no = لا، أو هناك من ييسّر فيها
facilitate-unsure-no-hint = إذن أهلًا بكم في مجموعة مختلطة.
facilitate-group-title = مجموعتكم
facilitate-group-intro = إن كانت مجموعتكم مسجّلة، فجهة الاتصال فيها تعرف الرمز المرجعي، ونطلب منها تأكيدكم. وإن لم يكن لديكم رمز، فيُرجى ذكر اسم منظمتكم.
facilitate-group-reference = الرمز المرجعي لمجموعتكم
facilitate-group-reference-hint = 8 أحرف وأرقام، مثل 7KQ2-M9XD
facilitate-group-organisation = اسم منظمتكم أو مجموعتكم
facilitate-experience-title = خبرتكم
facilitate-experience-earlier = في أي تدريب سابق شاركتم؟
facilitate-experience-none = لا شيء منها
facilitate-experience-languages = اللغات التي يمكنكم التيسير بها
facilitate-experience-sectors = القطاعات التي تعرفونها
facilitate-account-title = قاعة للمجموعات الصغيرة
facilitate-account-question = هل لديكم حساب يمكن به توزيع الناس على قاعات صغيرة؟
facilitate-account-hint = ‏Zoom Pro، أو أي خدمة أخرى تدوم مكالماتها ساعة وتتسع لثلاثين شخصًا ويمكن تقسيمها إلى مجموعات من ثلاثة.
facilitate-account-yes = نعم
facilitate-account-by = ليس بعد، لكن سيكون لديّ حساب قبل { $moment }
facilitate-account-no = لا
facilitate-account-room = عنوان قاعتكم
facilitate-account-room-hint = إن كانت لديكم قاعة. لن يصل العنوان إلا إلى الفريق ومجموعتكم.
facilitate-training-title = أوقاتكم
facilitate-training-tracks = على أي مسار يمكنكم التيسير؟
facilitate-training-track = المسار { $track }: { $times }
facilitate-training-hours = بين أي ساعتين يمكنكم التيسير؟
facilitate-training-hours-hint = بتوقيت { $city }
facilitate-training-strip = الساعات التي يمكنكم التيسير فيها، من { $from } إلى { $to }
facilitate-training-from = من
facilitate-training-to = إلى
facilitate-training-any = أي ساعة
facilitate-training-choose = تدريب التيسير
facilitate-training-choose-hint = يكفي واحد، ويمكن اختيار أكثر.
facilitate-training-none = لا يناسبني أي من هذه المواعيد
facilitate-training-none-left = لم يبق أي تدريب تيسير.
facilitate-training-full = مكتمل
facilitate-training-left =
    { $n ->
        [zero] لم يبق مقعد
        [one] بقي مقعد واحد
        [two] بقي مقعدان
        [few] بقيت { $n } مقاعد
        [many] بقي { $n } مقعدًا
       *[other] بقي { $n } مقعد
    }
facilitate-training-nights = تقع كل تدريبات التيسير في الليل بتوقيتكم. ويمكن أيضًا طرح كل سؤال في ساعات الأسئلة؛ وإن لم يناسبكم أي منها فسيبحث الفريق عن حل.
facilitate-training-open-space = ساعة أسئلة قبله: { $moment }
facilitate-person-title = عنكم
facilitate-review-title = المراجعة والإرسال
facilitate-review-role = ستيسّرون
facilitate-review-change-role = تغيير المجموعة التي ستيسّرون لها
facilitate-review-change-group = تغيير بيانات المجموعة
facilitate-review-change-experience = تغيير خبرتكم
facilitate-review-change-account = تغيير الحساب
facilitate-review-change-training = تغيير الأوقات
facilitate-review-change-person = تغيير اسمكم وعنوانكم
facilitate-review-next = تصلكم رسالة فيها رابط خاص. به يمكن تغيير التدريب أو الانسحاب.
facilitate-review-asks = تطلبون من الفريق طريقًا آخر. يقرأ شخص من الفريق إجاباتكم ويكتب إليكم.
facilitate-review-note = ما الذي ينبغي أن يعرفه الفريق؟
facilitate-done-title = ستيسّرون
facilitate-done = شكرًا { $name }.
facilitate-done-asked-title = طلبكم لدى الفريق
facilitate-done-asked = شكرًا { $name }. يقرأ شخص من الفريق إجاباتكم ويكتب إليكم.
facilitate-done-reference = رمزكم المرجعي
facilitate-done-link = رابطكم الخاص
facilitate-done-link-hint = به يمكن تغيير التدريب أو الانسحاب. وكل من لديه الرابط يستطيع ذلك.
facilitate-done-link-copy = نسخ رابطكم الخاص
facilitate-done-open = فتح صفحتكم
facilitate-done-waiting = إن وُجدت مجموعة بهذا الرمز المرجعي، فإننا نطلب من جهة الاتصال فيها تأكيدكم.
facilitate-done-mail = الرابط في طريقه أيضًا إلى بريدكم.
facilitate-done-mail-not-set-up = البريد الإلكتروني غير مُعدّ هنا: يُرجى الاحتفاظ برابطكم الخاص بأنفسكم.
facilitate-calendar = إضافة هذه المواعيد إلى تقويمكم
facilitate-other-way-title = طريق آخر
facilitate-other-way-intro = هنا سبب عدم إتاحة هذا الطريق لكم الآن، والطرق المتاحة.
facilitate-other-way-your-answer = إجابتكم: { $answer }
facilitate-other-way-change = تغيير هذه الإجابة
facilitate-other-way-instead = ما يمكنكم فعله بدلًا من ذلك
facilitate-other-way-own = التيسير لمجموعتكم
facilitate-other-way-own-hint = تبقى كل إجاباتكم.
facilitate-other-way-mixed = التيسير لمجموعة مختلطة
facilitate-other-way-take-part = المشاركة مع مجموعة
facilitate-other-way-take-part-hint = من شارك مرة يمكنه التيسير لمجموعة مختلطة في المرة القادمة.
facilitate-other-way-next = التيسير في البرنامج القادم
facilitate-other-way-next-hint = ستظهر مواعيده بين كل البرامج.
facilitate-other-way-ask = سؤال الفريق
facilitate-other-way-ask-hint = تُحفظ إجاباتكم طلبًا. يبحث شخص من الفريق عن حل؛ والفرق تعير حسابات أيضًا.
facilitate-rule-not-offered = لا يوجد في هذا البرنامج تيسير من هذا النوع.
facilitate-rule-deadline = أُغلق التسجيل لهذا منذ { $moment }.
facilitate-rule-earlier = من ييسّر لمجموعة مختلطة يكون قد شارك في تدريب سابق من السلسلة.
facilitate-rule-account = يحتاج التيسير إلى حساب فيه قاعات صغيرة: Zoom Pro، أو أي خدمة أخرى تدوم مكالماتها ساعة ويمكن تقسيمها إلى مجموعات من ثلاثة.
facilitate-rule-account-by = ينبغي أن يكون جاهزًا قبل { $moment }.
facilitate-rule-training =
    { $n ->
        [zero] لا يلزم حضور تدريب تيسير.
        [one] يحضر من ييسّر تدريب تيسير واحدًا على الأقل.
        [two] يحضر من ييسّر تدريبَي تيسير على الأقل.
        [few] يحضر من ييسّر { $n } تدريبات تيسير على الأقل.
        [many] يحضر من ييسّر { $n } تدريب تيسير على الأقل.
       *[other] يحضر من ييسّر { $n } تدريب تيسير على الأقل.
    }
facilitate-continue = متابعة
facilitate-continue-unsure = المتابعة إلى سؤال آخر
facilitate-continue-group = المتابعة إلى مجموعتكم
facilitate-continue-experience = المتابعة إلى خبرتكم
facilitate-continue-account = المتابعة إلى قاعة المجموعات الصغيرة
facilitate-continue-training = المتابعة إلى أوقاتكم
facilitate-continue-person = المتابعة إلى اسمكم وعنوانكم
facilitate-continue-other-way = عرض الطرق المتاحة
facilitate-send = إرسال
facilitate-unfinished = هذا السؤال يأتي أولًا.
facilitate-full-now = شُغل آخر مقعد في أحد المواعيد بينما كنتم تجيبون. يُرجى اختيار موعد آخر.
facilitate-failed = لم تصلنا إجاباتكم. هي محفوظة هنا: يُرجى إعادة المحاولة.
facilitate-deadline-passed = أُغلق التسجيل لهذا منذ { $moment }، أثناء ملء الاستمارة. لم يُرسَل شيء. إجاباتكم محفوظة في علامة التبويب هذه، ويمكن تنزيلها في الأسفل. أما زر المتابعة فيبيّن الطرق المفتوحة لكم.
facilitate-draft-download = تنزيل إجاباتي
# The name of a file, without its ending.
facilitate-draft-file = إجاباتي
facilitate-draft-delete = حذف ما كتبته
facilitate-draft-kept = ما تكتبونه يبقى في علامة التبويب هذه من متصفحكم إلى أن ترسلوه.
facilitate-manage-title = تيسيركم
facilitate-manage-opening = جارٍ فتح صفحتكم…
facilitate-manage-open = فتح
facilitate-manage-unknown = لا يفتح هذا الرابط شيئًا. ربما ينقص جزء منه، أو أنكم انسحبتم. يُرجى لصق الرابط كاملًا من رسالتنا، أو طلب إرساله من جديد.
facilitate-manage-accepted-own = تيسّرون لمجموعتكم.
facilitate-manage-accepted-mixed = تيسّرون لمجموعة مختلطة. يشكّل الفريق المجموعات ويكتب إليكم.
facilitate-manage-asked = طلبكم لدى الفريق. يكتب إليكم شخص منه.
facilitate-manage-declined = بحث الفريق عن طريق ولم يجد هذه المرة. أهلًا بكم مشاركين مع مجموعة.
facilitate-manage-invited = ذكرتكم { $organisation } للتيسير. هل ستقومون به؟
facilitate-manage-waiting = لم تؤكّدكم جهة الاتصال في مجموعتكم بعد. إن كان الرمز المرجعي خطأً فيمكنكم تغييره هنا.
facilitate-manage-group = مجموعتكم
facilitate-manage-group-people =
    { $n ->
        [zero] لا أحد في القائمة
        [one] شخص واحد في القائمة
        [two] شخصان في القائمة
        [few] { $n } أشخاص في القائمة
        [many] { $n } شخصًا في القائمة
       *[other] { $n } شخص في القائمة
    }
facilitate-manage-contact = جهة الاتصال فيها
facilitate-manage-dates = مواعيدكم
facilitate-manage-no-dates = لم يُختر موعد.
facilitate-manage-change = تغيير
facilitate-manage-save = حفظ
facilitate-manage-say-yes = نعم، سأيسّر
facilitate-manage-saved = تم الحفظ.
facilitate-manage-rule = لا يتفق هذا التغيير مع شروط التيسير: حضور تدريب تيسير، وحساب فيه قاعات صغيرة. إن تعذّر ذلك فيُرجى الكتابة إلى { $email }
facilitate-manage-stale = غيّر أحدهم هذا في الأثناء. أُعيد تحميله.
facilitate-manage-withdraw = انسحاب
facilitate-manage-withdraw-sure = تُحذف إجاباتكم ومقاعدكم فورًا. وإن كانت مجموعة تعتمد عليكم فستُبلَّغ جهة الاتصال فيها.
facilitate-manage-withdraw-yes = نعم، أنسحب
facilitate-manage-withdrawn = تم انسحابكم. حُذف كل ما يخص تيسيركم.
facilitate-manage-undo = تراجع
facilitate-manage-undone = سُجّلتم من جديد، برابط خاص جديد.
facilitate-manage-say-no = لا، لا أستطيع ذلك
facilitate-manage-say-no-sure = يُبلَّغ من ذكركم بذلك، ولا يُحفظ أي شيء عن تيسيركم.
facilitate-manage-say-no-yes = نعم، يُرجى إبلاغهم
facilitate-manage-said-no = كان جوابكم لا. لا يُحفظ أي شيء عن تيسيركم.
facilitate-manage-no-way-back = أُغلق التسجيل، فلا يمكن التراجع عن هذا.
facilitate-manage-seat-gone = شُغل في الأثناء آخر مقعد في أحد مواعيدكم. يُرجى التسجيل من جديد واختيار موعد آخر.

## سطر الأوامر

command-found-unreadable = لا يمكن قراءته: { $message }
command-found-unknown-key = لا يوجد مفتاح بهذا الاسم؛ ابحثوا عن خطأ في الكتابة
command-found-missing = ناقص
command-found-missing-text = لا نص له باللغة { $language }
command-found-not-a-date = ليس تاريخًا؛ يُكتب هكذا: 2027-03-02
command-found-not-a-time = ليس وقتًا؛ يُكتب هكذا: 18:00
command-found-unknown-zone = ليس اسم منطقة زمنية؛ يُكتب هكذا: Europe/Berlin
command-found-unknown-zone-nearest = ليس اسم منطقة زمنية؛ الأقرب إليه: { $nearest }
command-found-unknown-word = يجب أن يكون واحدًا من: { $allowed }
command-found-not-a-slug = يجب أن يتكوّن من 1 إلى 64 من الحروف اللاتينية الصغيرة والأرقام والشرطات، وألا يكون organise أو check-times أو privacy
command-found-unknown-language = ليس رمز لغة؛ يُكتب هكذا: en أو pt أو ckb
command-found-not-a-join-code = ليس رمز مجموعة؛ اكتبوا الأحرف والأرقام الثلاثة عشر في آخر رابط الانضمام
command-found-not-a-track-id = يجب أن يكون حرفًا لاتينيًا كبيرًا واحدًا من A إلى Z
command-found-not-an-address = ليس عنوان بريد إلكتروني
command-found-wrong-order = يقع قبل { $after }
command-found-duplicate = موجود من قبل
command-found-zero-minutes = يجب أن يكون أطول من 0 دقيقة
command-found-wrong-weekday = يقع يوم { $found }، بينما الجلسات يوم { $expected }
command-found-week-gap =
    { $days ->
        [zero] يقع في يوم الأسبوع السابق نفسه؛ اذكروا التواريخ المتروكة في `pauses` إن كان ذلك مقصودًا
        [one] يقع بعد الأسبوع السابق بيوم واحد؛ اذكروا التواريخ المتروكة في `pauses` إن كان ذلك مقصودًا
        [two] يقع بعد الأسبوع السابق بيومين؛ اذكروا التواريخ المتروكة في `pauses` إن كان ذلك مقصودًا
        [few] يقع بعد الأسبوع السابق بـ { $days } أيام؛ اذكروا التواريخ المتروكة في `pauses` إن كان ذلك مقصودًا
        [many] يقع بعد الأسبوع السابق بـ { $days } يومًا؛ اذكروا التواريخ المتروكة في `pauses` إن كان ذلك مقصودًا
       *[other] يقع بعد الأسبوع السابق بـ { $days } يوم؛ اذكروا التواريخ المتروكة في `pauses` إن كان ذلك مقصودًا
    }
command-found-clock-gap = لا تُظهر الساعة هناك هذا الوقت أبدًا: تُقدَّم فوقه
command-found-clock-overlap = تُظهر الساعة هناك هذا الوقت مرتين: تُؤخَّر فوقه
command-found-past-horizon = يقع خارج الأعوام من { $first } إلى { $last } التي تُعرف أوقات الساعات فيها
command-found-at-night-orientations = كل اللقاءات التعريفية لجهات الاتصال تقع ليلًا (23:00 إلى 06:30) في { $region } ({ $zone })
command-found-at-night-trainings = كل تدريبات التيسير تقع ليلًا (23:00 إلى 06:30) في { $region } ({ $zone })
command-found-at-night-sessions = كل الجلسات تقع ليلًا (23:00 إلى 06:30) في { $region } ({ $zone })
command-found-after-training = يقع بعد آخر تدريب للتيسير، وحضوره لازم لمن ييسّر
command-found-after-training-mixed = يقع بعد آخر تدريب للتيسير، وحضوره لازم لمن ييسّر لمجموعة مختلطة
command-found-after-training-own = يقع بعد آخر تدريب للتيسير، وحضوره لازم لمن ييسّر لمجموعته
command-found-after-start = يقع بعد الجلسة الأولى
command-found-not-rising = يجب أن يزداد من سطر إلى سطر
command-found-purge-before-end = يقع قبل نهاية الجلسة الأخيرة
command-found-no-such-session = يذكر أسبوعًا أو مسارًا غير موجود
command-found-nothing =
    { $n ->
        [zero] لا ملفات برامج، ولم يُعثر على شيء
        [one] ملف برنامج واحد، ولم يُعثر على شيء
        [two] ملفا برامج، ولم يُعثر على شيء
        [few] { $n } ملفات برامج، ولم يُعثر على شيء
        [many] { $n } ملف برنامج، ولم يُعثر على شيء
       *[other] { $n } ملف برنامج، ولم يُعثر على شيء
    }
command-no-programme = لا برنامج باسم { $slug }؛ الموجود: { $known }
command-no-zone = لا منطقة زمنية باسم { $zone }؛ تُكتب الأسماء هكذا: Europe/Berlin
command-no-zone-nearest = لا منطقة زمنية باسم { $zone }؛ الأقرب: { $nearest }
command-no-track = لا مسار باسم { $track }؛ الموجود: { $known }
command-no-sheet = { $name }: لا ورقة باسم { $sheet }؛ الموجود: { $known }
command-no-sheets = { $name }: لا ورقة باسم { $sheet }؛ لا أوراق في ملف من هذا النوع
command-roster-sheet = الورقة: { $sheet }
command-roster-counts = { $rows ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    }، { $people ->
        [zero] لا أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
command-facilitator-accepted = { $reference }: قُبل الطلب. يُبلَّغ صاحبه بالبريد.
command-facilitator-declined = { $reference }: رُفض الطلب. يُبلَّغ صاحبه بالبريد.
command-facilitator-hours = الساعات
command-facilitator-note = ملاحظة إلى الفريق
command-no-reference = { $typed }: يتألف الرمز المرجعي من 8 أحرف وأرقام، مثل 7KQ2-M9XD
command-no-request = { $reference }: لا يوجد طلب مفتوح بهذا الرمز المرجعي
command-no-database = { $file }: لا توجد قاعدة بيانات
command-doctor-app = التطبيق مضمَّن في هذا البرنامج
command-doctor-programmes = البرامج: { $n }
command-doctor-permissions = { $folder }: الأذونات { $mode }
command-doctor-database = قاعدة البيانات: { $facts }
command-doctor-no-database-yet = { $file }: غير موجودة بعد، تُنشأ عند بدء الخادم
command-doctor-purge-unknown = من دون ملفات البرامج لا يُعرف ما الذي يجب محوه
command-doctor-overdue = { $programme }: كان يجب محو بياناته في { $day }، عدد المجموعات: { $n }
command-doctor-no-file = { $programme }: لا يوجد ملف برنامج يذكر يوم محو بياناته، عدد المجموعات: { $n }. أعيدوا الملف، أو شغّلوا
command-doctor-waiting = رسائل تنتظر: { $n }
command-doctor-waiting-since = رسائل تنتظر: { $n }، أقدمها منذ { $duration }
command-doctor-waiting-unserved = رسائل تنتظر: { $n }، أقدمها منذ { $duration }، ولا يعمل هنا خادم يرسلها
command-doctor-given-up = رسائل تُرك إرسالها: { $n }
command-doctor-not-let-in = لا يسمح لنا خادم البريد بالدخول: { $error }
command-doctor-troubles = أمور يجب النظر فيها: { $n }
command-doctor-zones = المناطق الزمنية: إصدار IANA { $version } بتاريخ { $released }، عمره بالأيام: { $n }
command-doctor-zones-old = ربما تغيّرت الساعات منذ ذلك الحين: ابحثوا عن إصدار أحدث من هذا البرنامج.
command-doctor-zones-unknown = المناطق الزمنية: إصدار IANA { $version }، بتاريخ غير معروف
command-mail-folder = البريد الإلكتروني غير مُعدّ: تُكتب الرسائل ملفات .eml في { $folder }
command-mail-server = يمرّ البريد الإلكتروني عبر { $server } ({ $how })، { $pace }
command-mail-in-the-clear = دون تشفير
command-mail-pace = { $most } في الساعة على الأكثر
command-mail-no-pace = دون حدّ في الساعة
command-bounces = الرسائل المقروءة: { $read }؛ لم تصل نهائيًّا ولم تكن معروفة: { $new }؛ معروفة: { $before }؛ عن أمر آخر: { $others }
command-backup-done =
    { $n ->
        [zero] { $file }: لا مجموعات، تم الفحص
        [one] { $file }: مجموعة واحدة، تم الفحص
        [two] { $file }: مجموعتان، تم الفحص
        [few] { $file }: { $n } مجموعات، تم الفحص
        [many] { $file }: { $n } مجموعة، تم الفحص
       *[other] { $file }: { $n } مجموعة، تم الفحص
    }
command-backup-key = احتفظوا بالملف { $file } إلى جانبها: الروابط التي لم تُرسل بعد مختومة به.
command-copy-unwritten = { $file }: لا يمكن كتابته: { $error }
command-copy-folder = { $folder }: يجب أن يكون اسم المجلد بترميز UTF-8
command-copy-unreadable = { $file }: لا يمكن قراءته: { $error }
command-copy-damaged = { $file }: تالف: { $error }
command-copy-other = { $file }: ليس نسخة احتياطية لهذا البرنامج: { $error }
# "(schema 14 > 12)"
command-copy-newer = { $file }: من إصدار أحدث من هذا البرنامج (schema { $error })
command-restore-done =
    { $n ->
        [zero] { $file }: لا مجموعات، من { $backup }
        [one] { $file }: مجموعة واحدة، من { $backup }
        [two] { $file }: مجموعتان، من { $backup }
        [few] { $file }: { $n } مجموعات، من { $backup }
        [many] { $file }: { $n } مجموعة، من { $backup }
       *[other] { $file }: { $n } مجموعة، من { $backup }
    }
command-restore-aside = ما كان هناك صار الآن { $file }: احذفوه حين لا تعودون بحاجة إليه.
command-restore-after = التسجيلات بعد تلك النسخة ليست فيها. والروابط المرسلة منذئذ لا تفتح شيئًا.
command-purge-done = { $programme }: حُذفت البيانات، انظروا { $file }
command-purge-nothing = لا شيء للحذف
command-yes = نعم
command-no = لا
# After --by, or in its place.
command-who = اذكروا من أنتم: --by NAME أو MUSTER_BY. يُسجَّل الاسم مع ما تفعلونه.
command-not-noted = لم يمكن تسجيل أنكم فعلتم هذا: { $error }
command-all-over = انتهت البرامج كلها: حددوا واحدًا بـ --programme؛ الموجود: { $known }
command-several-on = هناك عدة برامج جارية: حددوا واحدًا بـ --programme: { $known }
command-no-key = { $folder }: لا يوجد server.key. حددوا مجلد بيانات الخادم، أو عيّنوا MUSTER_SERVER_KEY كما هو لديه
command-not-an-address = { $address }: ليس عنوان بريد إلكتروني
command-changed-meanwhile = غيّر أحدهم ذلك الآن: انظروا مرة أخرى ثم أعيدوا المحاولة
# Settings.
command-setting-unreadable = { $place }: لا يمكن فهمه: { $error }
command-setting-database = --database: لا يعمل في هذا الإصدار إلا sqlite:FILE
command-setting-listen = --listen { $listen }: ليس عنوانًا مثل 127.0.0.1:8080
command-setting-public-url = --public-url { $url }: يجب أن يكون مثل https://training.example.org دون مسار
command-setting-mail-from = ينقص --mail-from: العنوان الذي يسمح لنا خادم البريد بالكتابة منه
command-setting-mail-clear = --mail-tls none: يستطيع كل من هو بين هنا و{ $host } قراءة الروابط الخاصة؛ استعملوا --mail-in-the-clear إن كان هذا هو المقصود
command-setting-mail-password = --mail-user: تنقص كلمة المرور؛ ضعوها في MUSTER_MAIL_PASSWORD أو --mail-password-file
command-setting-mail-user = توجد كلمة مرور لخادم البريد، ولكن دون --mail-user
command-serve-listens = يعمل Muster على { $url }
command-serve-clock = ضُبطت الساعة: إنها { $now }
command-serve-no-app = التطبيق غير مدمج في هذا البرنامج: شغّلوا script/build
command-serve-cannot-listen = لا يمكن العمل على { $address }: { $error }
command-locked = { $file }: يعمل muster آخر على مجلد البيانات هذا؛ أوقفوه أولًا
command-restore-there = { $file }: موجود من قبل؛ --replace يضعه جانبًا
command-restore-none = { $folder }: لا توجد نسخة احتياطية هنا
command-purge-which = --before-its-day يحتاج إلى --programme
command-purge-too-early = { $programme }: يومه { $day }؛ --before-its-day يحذفه الآن وإلى الأبد
command-purge-no-file = { $programme }: لا يوجد ملف لهذا البرنامج؛ --before-its-day يحذف ما هو محفوظ عنه
command-export-ending = { $file }: يجب أن تقول نهاية الاسم ما هو المطلوب، .csv أو .xlsx
command-export-only = --only { $typed }: اكتبوا COLUMN=VALUE؛ الأعمدة هي { $known }
command-export-done =
    { $n ->
        [zero] { $file }: لا صفوف. فيه بيانات شخصية: احفظوه كما تحفظون القائمة نفسها.
        [one] { $file }: صف واحد. فيه بيانات شخصية: احفظوه كما تحفظون القائمة نفسها.
        [two] { $file }: صفان. فيه بيانات شخصية: احفظوه كما تحفظون القائمة نفسها.
        [few] { $file }: { $n } صفوف. فيه بيانات شخصية: احفظوه كما تحفظون القائمة نفسها.
        [many] { $file }: { $n } صفًا. فيه بيانات شخصية: احفظوه كما تحفظون القائمة نفسها.
       *[other] { $file }: { $n } صف. فيه بيانات شخصية: احفظوه كما تحفظون القائمة نفسها.
    }
# One group in hand. Most sentences follow the group's reference and a colon.
command-no-group = { $reference }: لا توجد مجموعة كهذه
command-contact-unreadable = لا يمكن الكتابة إلى عنوان جهة الاتصال
command-told = تُبلَّغ جهة اتصالها بالبريد الإلكتروني.
command-not-told = لم تؤكد جهة اتصالها عنوانها بعد، فلا تُبلَّغ بالبريد الإلكتروني.
command-group-resent = تُرسل روابط خاصة جديدة إلى جهة الاتصال، وتتوقف السابقة عن العمل
command-group-contact = لها عنوان جديد يُطلب تأكيده؛ الرابط السابق لم يعد يفتح المجموعة
command-group-accepted =
    { $n ->
        [zero] قُبلت كما هي، دون أشخاص.
        [one] قُبلت كما هي، بشخص واحد.
        [two] قُبلت كما هي، بشخصين.
        [few] قُبلت كما هي، بـ { $n } أشخاص.
        [many] قُبلت كما هي، بـ { $n } شخصًا.
       *[other] قُبلت كما هي، بـ { $n } شخص.
    }
command-group-unlisted = لم تعد تظهر على صفحة شريكها، وتستطيع جهة الاتصال إعادتها إليها
command-group-not-listed = لا تظهر على صفحة أي شريك
command-group-accepted-before = مقبولة كما هي من قبل
command-group-large-enough =
    { $n ->
        [zero] عدد من فيها كافٍ (لا أحد): لا شيء يُقبل
        [one] عدد من فيها كافٍ (شخص واحد): لا شيء يُقبل
        [two] عدد من فيها كافٍ (شخصان): لا شيء يُقبل
        [few] عدد من فيها كافٍ ({ $n } أشخاص): لا شيء يُقبل
        [many] عدد من فيها كافٍ ({ $n } شخصًا): لا شيء يُقبل
       *[other] عدد من فيها كافٍ ({ $n } شخص): لا شيء يُقبل
    }
command-group-extended = يمكنها إضافة أشخاص حتى { $moment }.
command-group-extended-before = يمكنها إضافة أشخاص حتى { $moment } من قبل
command-group-anyway = يمكنها إضافة أشخاص حتى { $moment } في كل حال: لم يتغير شيء
command-group-past = مضى: { $moment }
command-group-after-end = تنتهي آخر جلسة قبل { $moment }
command-not-a-day = { $typed }: اكتبوا يومًا مثل 2027-03-12، أو لحظة بحسب RFC 3339 مثل 2027-03-12T18:00:00-05:00
command-group-gathering = ما زالت تبحث عن أشخاص
command-show-contact = جهة الاتصال
command-show-confirmed = تأكيد العنوان
command-show-second = جهة اتصال ثانية
command-show-track = المسار
command-show-people = الأشخاص
command-show-registered = التسجيل
command-show-changed = آخر تغيير
command-show-extended = إضافة أشخاص حتى
command-show-to-do = ما بقي للإنجاز
command-show-log = ما حدث
command-show-team = ما فعله الفريق
command-act-looked = الاطلاع على بيانات جهة الاتصال
command-act-resent = إرسال الروابط الخاصة من جديد
command-act-contact = تغيير عنوان جهة الاتصال وإيقاف الرابط السابق
command-act-accepted = قبول المجموعة كما هي
command-act-unlisted = إزالتها من صفحة شريكها
command-act-extended = السماح لها بإضافة أشخاص حتى { $moment }
command-act-merged = ضم المجموعة { $group } إليها
command-delete-ask =
    { $n ->
        [zero] { $organisation }، لا أحد: يُحذف كل شيء عنها إلى الأبد، وتُبلَّغ جهات الاتصال. إن كان هذا هو المقصود فاكتبوا --yes
        [one] { $organisation }، شخص واحد: يُحذف كل شيء عنها إلى الأبد، وتُبلَّغ جهات الاتصال. إن كان هذا هو المقصود فاكتبوا --yes
        [two] { $organisation }، شخصان: يُحذف كل شيء عنها إلى الأبد، وتُبلَّغ جهات الاتصال. إن كان هذا هو المقصود فاكتبوا --yes
        [few] { $organisation }، { $n } أشخاص: يُحذف كل شيء عنها إلى الأبد، وتُبلَّغ جهات الاتصال. إن كان هذا هو المقصود فاكتبوا --yes
        [many] { $organisation }، { $n } شخصًا: يُحذف كل شيء عنها إلى الأبد، وتُبلَّغ جهات الاتصال. إن كان هذا هو المقصود فاكتبوا --yes
       *[other] { $organisation }، { $n } شخص: يُحذف كل شيء عنها إلى الأبد، وتُبلَّغ جهات الاتصال. إن كان هذا هو المقصود فاكتبوا --yes
    }
command-delete-done = حُذفت مع أشخاصها وروابطها ورسائلها. تُبلَّغ جهات الاتصال بالبريد الإلكتروني.
command-merge-itself = لا يمكن ضم مجموعة إلى نفسها
command-merge-programmes = المجموعتان من برنامجين مختلفين
command-merge-ask = تُضم { $other } ({ $organisation }، عدد الأشخاص: { $n }) إلى { $into } ({ $name }، عدد الأشخاص: { $have }) إلى الأبد، وتُبلَّغ جهات الاتصال فيهما. إن كان هذا هو المقصود فاكتبوا --yes
command-merge-full =
    { $n ->
        [zero] أقصى ما تتسع له القائمة: لا أحد
        [one] أقصى ما تتسع له القائمة: شخص واحد
        [two] أقصى ما تتسع له القائمة: شخصان
        [few] أقصى ما تتسع له القائمة: { $n } أشخاص
        [many] أقصى ما تتسع له القائمة: { $n } شخصًا
       *[other] أقصى ما تتسع له القائمة: { $n } شخص
    }
command-merge-done = عدد من فيها الآن { $n }، منهم { $added } من { $other }، وتُبلَّغ جهات اتصالها.
# Letters to many.
command-no-duty = --duty { $typed }: لا يوجد أمر كهذا للإنجاز؛ الموجود: { $known }
command-no-language = --lang { $typed }: لا أحد يقرأ ذلك هنا؛ الموجود: { $known }
command-write-no-text = { $folder }: لا نص فيه، مثل en.txt
command-write-language = { $file }: لا توجد رسائل بهذه اللغة؛ يُسمّى الملف بواحدة من: { $known }
command-write-not-utf8 = { $file }: ليس بترميز UTF-8؛ احفظوه بهذا الترميز
command-write-shape = { $file }: يحتاج إلى موضوع في السطر الأول ثم سطر فارغ ثم النص
command-write-subject = { $file }: الموضوع أطول من { $n } حرفًا
command-write-placeholder = { $file }: سيُرسل { $typed } كما هو مكتوب: نص واحد للجميع، وتبدأ كل رسالة باسم القارئ من تلقاء نفسها
command-write-missing = { $folder }: بعض المقصودين لا يستطيعون قراءة أي من هذه النصوص؛ أضيفوا { $files }، أو en.txt الذي يصل إلى كل من سواهم
command-write-nobody = لا أحد مقصود.
# "3 letters: ar 1, en 2"
command-write-count =
    { $n ->
        [zero] لا رسائل: { $languages }
        [one] رسالة واحدة: { $languages }
        [two] رسالتان: { $languages }
        [few] { $n } رسائل: { $languages }
        [many] { $n } رسالة: { $languages }
       *[other] { $n } رسالة: { $languages }
    }
command-write-fallback = من يقرأ { $language } يصله النص بـ { $gets }: { $n }
command-write-stopped = من أوقف التذكيرات تصله مع ذلك: { $n }
command-write-before = من وصلته هذه الرسالة من قبل ولا تصله مرة أخرى: { $n }
command-write-done =
    { $n ->
        [zero] تُرسل الآن: لا رسائل. من وصلته من قبل: { $before }
        [one] تُرسل الآن: رسالة واحدة. من وصلته من قبل: { $before }
        [two] تُرسل الآن: رسالتان. من وصلته من قبل: { $before }
        [few] تُرسل الآن: { $n } رسائل. من وصلته من قبل: { $before }
        [many] تُرسل الآن: { $n } رسالة. من وصلته من قبل: { $before }
       *[other] تُرسل الآن: { $n } رسالة. من وصلته من قبل: { $before }
    }
command-write-pace = الرسائل المنتظرة: { $waiting }. يخرج من الرسائل إلى كثيرين { $pace } في الساعة على الأكثر: الأخيرة بعد نحو { $duration }.
command-write-nothing-sent = لم يُرسل شيء.
# The live room. "core-2027, track A, week 2, es: set"
command-link-place = { $programme }، المسار { $track }، { $week }، { $language }
command-link-week = الأسبوع { $week }
command-link-every-week = كل أسبوع
command-link-every-language = كل لغة
command-link-set = { $place }: عُيّن
command-link-changed = { $place }: غُيّر
command-link-cleared = { $place }: أُزيل
command-link-none = { $place }: لم يكن هناك رابط
command-link-nothing = { $programme }: لم يُعيّن أي رابط
command-link-line = { $place }: { $host }/…، عيّنه { $who }، { $moment }
command-link-wrong = يجب أن يبدأ العنوان بـ https:// وألا تكون فيه فراغات
command-link-weeks = --week: أسابيع { $programme } من 1 إلى { $last }
command-link-languages = --lang: يُترجم { $programme } إلى { $known }
