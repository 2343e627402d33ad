# Spanish: the mails, and the texts that a contact passes on. There are no pages in it yet, and each mail says so.

language-own-name = Español

date-month-january = enero
date-month-february = febrero
date-month-march = marzo
date-month-april = abril
date-month-may = mayo
date-month-june = junio
date-month-july = julio
date-month-august = agosto
date-month-september = septiembre
date-month-october = octubre
date-month-november = noviembre
date-month-december = diciembre
date-weekday-monday = lunes
date-weekday-tuesday = martes
date-weekday-wednesday = miércoles
date-weekday-thursday = jueves
date-weekday-friday = viernes
date-weekday-saturday = sábado
date-weekday-sunday = domingo
date-weekday-short-monday = lun
date-weekday-short-tuesday = mar
date-weekday-short-wednesday = mié
date-weekday-short-thursday = jue
date-weekday-short-friday = vie
date-weekday-short-saturday = sáb
date-weekday-short-sunday = dom
date-day-month-year = { $day } de { $month } de { $year }
date-day-month = { $day } de { $month }
date-weekday-day-month-year = { $weekday }, { $day } de { $month } de { $year }
date-weekday-day-month = { $weekday }, { $day } de { $month }
date-span = del { $first } al { $last }
date-hour-cycle = h24
date-time-24 = { $hour }:{ $minute }
date-time-12 = { $hour }:{ $minute } { $period }
date-am = a. m.
date-pm = p. m.
date-noon = mediodía
date-midnight = medianoche
date-time-range = { $start }–{ $end }
date-day-after = al día siguiente
date-day-before = el día anterior
date-days-after =
    { $n ->
        [one] { $n } día después
       *[other] { $n } días después
    }
date-days-before =
    { $n ->
        [one] { $n } día antes
       *[other] { $n } días antes
    }
date-hours =
    { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
date-minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
date-hours-minutes = { $hours } { $minutes }
date-today = hoy
date-tomorrow = mañana
date-yesterday = ayer
date-in-days =
    { $n ->
        [one] dentro de { $n } día
       *[other] dentro de { $n } días
    }
date-days-ago =
    { $n ->
        [one] hace { $n } día
       *[other] hace { $n } días
    }
date-zone-label = { $city }, { $offset }
date-place-time = hora de { $city }
date-moment = { $date }, { $time }, hora de { $city }
date-end-of-day = el final del { $date }, hora de { $city }

list-pair = { $before } y { $item }
list-middle = { $before }, { $item }
list-end = { $before } y { $item }

kind-session = Sesión
kind-session-week = Sesión, semana { $n }
kind-session-week-track = Sesión, semana { $week }, turno { $track }
kind-orientation = Introducción para personas de contacto
kind-training = Formación de facilitación
kind-open-space = Hora de preguntas
kind-community = Comunidad de práctica

done-next-orientation = { $moment }: introducción para personas de contacto
done-next-training = { $moment }: formación de facilitación
done-share-message = Únete a nuestro grupo en { $programme } (página en inglés): { $link }

duty-people-missing =
    { $n ->
        [one] Falta { $n } persona más: hay { $have } de { $need }.
       *[other] Faltan { $n } personas más: hay { $have } de { $need }.
    }
duty-facilitators-missing =
    { $n ->
        [one] Falta { $n } persona que facilite: ha nombrado a { $have } de { $need }.
       *[other] Faltan { $n } personas que faciliten: ha nombrado a { $have } de { $need }.
    }
duty-facilitators-unconfirmed =
    { $n ->
        [one] { $n } persona que facilita aún no ha dicho que sí ni ha elegido una formación de facilitación: { $have } de { $need } lo han hecho.
       *[other] { $n } personas que facilitan aún no han dicho que sí ni han elegido una formación de facilitación: { $have } de { $need } lo han hecho.
    }
duty-facilitators-missing-track =
    { $n ->
        [one] Falta { $n } persona que facilite en el turno { $track }: { $have } de { $need } han dicho que sí.
       *[other] Faltan { $n } personas que faciliten en el turno { $track }: { $have } de { $need } han dicho que sí.
    }
duty-orientation-missing = Elija una introducción para personas de contacto.
duty-below-size = Su grupo tiene { $have } de { $need } personas, y ha terminado el plazo para buscar más. El equipo decide cómo puede participar. Escriba al equipo para que sepa qué prefiere.
duty-training-missing =
    { $n ->
        [one] { $n } persona que facilita ha dicho que sí, pero no participa en ninguna formación de facilitación: { $have } de { $need } participan. La elige en su propia página.
       *[other] { $n } personas que facilitan han dicho que sí, pero no participan en ninguna formación de facilitación: { $have } de { $need } participan. La eligen en su propia página.
    }
duty-training-over =
    { $n ->
        [one] { $n } persona que facilita no tiene formación de facilitación, y todas han terminado: { $have } de { $need } han asistido a una. Escriba al equipo, que buscará otra manera.
       *[other] { $n } personas que facilitan no tienen formación de facilitación, y todas han terminado: { $have } de { $need } han asistido a una. Escriba al equipo, que buscará otra manera.
    }
duty-orientation-over = Todas las introducciones para personas de contacto han terminado. Pida al equipo la guía para personas de contacto y léala.
duty-left-out =
    { $n ->
        [one] { $n } persona quedó fuera de su lista. Corrija la fila y añádala, o déjela fuera.
       *[other] { $n } personas quedaron fuera de su lista. Corrija las filas y añádalas, o déjelas fuera.
    }
duty-tracks-missing =
    { $n ->
        [one] { $n } persona aún no tiene turno. Elíjalo en su lista, o pídale que lo elija en su propia página.
       *[other] { $n } personas aún no tienen turno. Elíjalo para cada una en su lista, o pídales que lo elijan en sus propias páginas.
    }
duty-until = Hasta { $moment }
duty-address-unconfirmed = Confirme su dirección de correo: pulse el enlace del mensaje a { $email }.

confirm-press = Sí, esta es mi dirección
confirm-contact-title = Ser la persona de contacto de un grupo
confirm-second-title = Ser la segunda persona de contacto de un grupo

forward-intro = Nuestras sesiones en { $programme }:
forward-room = La sala en directo, solo para quienes participan: { $link }
forward-schedule = Todas las fechas en su propia hora (página en inglés): { $link }
forward-subject = Nuestras sesiones: { $programme }

mail-pages-language = Las páginas a las que llevan los enlaces están en inglés: todavía no las tenemos en español.
mail-registered-subject = Su grupo está inscrito – { $programme }
mail-link-subject = Su enlace privado – { $programme }
mail-confirm-subject = Confirme su dirección – { $programme }
mail-greeting = Hola, { $name }:
mail-registered-intro =
    { $n ->
        [0] { $organisation } está inscrito en { $programme }.
        [one] { $organisation } está inscrito en { $programme }, con { $n } persona en la lista de participantes.
       *[other] { $organisation } está inscrito en { $programme }, con { $n } personas en la lista de participantes.
    }
mail-reference = Su referencia: { $reference }
mail-confirm-intro = Primero, confirme que esta dirección es suya. Hasta entonces no escribimos a nadie más de su grupo. Abra esta página y pulse el botón:
mail-manage-intro = Este es el enlace privado de su grupo. Con él puede ver y cambiar su grupo en cualquier momento. Quien lo tiene puede cambiar el grupo, así que no lo reenvíe:
mail-manage-code = Si el enlace no se abre, vaya a { $address } y pegue este código:
mail-join-intro = Este enlace es para las personas de su grupo. Quien quiera unirse puede usarlo:
mail-duties-title = Queda por hacer
mail-times-title = Cuándo
mail-first-session = Primera sesión: { $moment }
mail-own-time = En la hora del programa: { $moment }
mail-link-intro = Usted pidió el enlace privado de su grupo. Aquí está. El enlace que tenía antes ya no funciona:
mail-link-several = Usted es la persona de contacto de varios grupos. Estos son sus enlaces:
mail-link-not-you = Si no lo pidió, no tiene que hacer nada: solo quien lee su correo puede ver este enlace.
mail-replaced-subject = Su nuevo enlace privado – { $programme }
mail-replaced-intro = En la página de su grupo se pidió un nuevo enlace privado. Aquí está. El enlace anterior ya no funciona:
mail-asked-contact-subject = ¿Se hace cargo de un grupo? – { $programme }
mail-asked-contact-intro = { $contact } le pide que sea la persona de contacto del grupo { $organisation } en { $programme }. La persona de contacto lleva la lista de participantes, ve lo que queda por hacer y recibe nuestros correos sobre el grupo.
mail-asked-second-subject = ¿Ayuda con un grupo? – { $programme }
mail-asked-second-intro = { $contact } le pide que sea la segunda persona de contacto del grupo { $organisation } en { $programme }. Tendría su propio enlace privado y también podría cambiar la lista de participantes.
mail-asked-press = Para decir que sí, abra esta página y pulse el botón. Puede hacerlo hasta el { $date }:
mail-asked-no = Si no quiere, no tiene que hacer nada: entonces borramos su dirección.
mail-now-contact-subject = Ahora es el contacto del grupo – { $programme }
mail-now-contact-intro = Usted es ahora la persona de contacto del grupo { $organisation }. El enlace privado de la persona anterior ya no funciona.
mail-now-second-subject = Ahora es el segundo contacto – { $programme }
mail-now-second-intro = Usted es ahora la segunda persona de contacto del grupo { $organisation }.
mail-was-contact-subject = Su grupo tiene otro contacto – { $programme }
mail-was-contact-intro = { $name } es ahora la persona de contacto del grupo { $organisation }. Su enlace privado ya no funciona, y nuestros correos sobre el grupo van a la nueva persona.
mail-was-second-subject = Ya no es el segundo contacto – { $programme }
mail-was-second-intro = Usted ya no es la segunda persona de contacto del grupo { $organisation }. Su enlace privado ya no funciona, y hemos borrado su dirección.
mail-second-added-subject = Su grupo tiene un segundo contacto – { $programme }
mail-second-added-intro = { $name } ha dicho que sí, es ahora la segunda persona de contacto de su grupo y tiene su propio enlace privado. Puede deshacerlo en cualquier momento en la página de su grupo.
mail-moved-subject = Otra dirección para su grupo – { $programme }
mail-moved-intro = Nuestros correos sobre el grupo { $organisation } van ahora a otra dirección: alguien la ha cambiado con el enlace privado de su grupo.
mail-surprise = Si no sabe nada de esto, escriba enseguida a { $email }.
mail-deleted-subject = Su grupo ha sido borrado – { $programme }
mail-deleted-intro = El grupo { $organisation } en { $programme }, referencia { $reference }, ha sido borrado: su lista de participantes, sus enlaces y sus personas de contacto.
mail-deleted-mistake = No podemos recuperarlo. Si fue un error, inscriba el grupo de nuevo o escríbanos.
mail-why-contact = Recibe este correo porque lleva un grupo en { $programme }.
mail-why = Recibe este correo porque inscribió un grupo en { $programme } con esta dirección.
mail-reminder-subject = Próximamente – { $programme }
mail-reminder-duties-subject = Queda por hacer – { $programme }
mail-reminder-dates = Esto es lo que viene, en su propia hora:
mail-reminder-moved = Es a otra hora que la semana anterior, porque en algún lugar cambian los relojes.
mail-cancelled-subject = No tendrá lugar – { $programme }
mail-cancelled = Esto se ha cancelado y no tendrá lugar:
mail-cancelled-others = Las demás fechas no cambian. Un calendario suscrito al nuestro también lo muestra.
mail-reminder-pass-on = Páselo, por favor, a todas las personas de su grupo.
mail-reminder-duties = Esto sigue pendiente para su grupo:
mail-reminder-where = Todo esto lo ve y lo cambia con su enlace privado, que está en nuestro primer correo. Si no lo encuentra, pida que se lo enviemos otra vez en esta página:
mail-reminder-open = Abrir la página
mail-live-link = La sala en directo está aquí. Dé la dirección solo a quienes participan:
mail-live-link-changes = Todavía puede cambiar: su propia página muestra siempre la correcta.
mail-reminder-why = Recibe recordatorios porque participa en { $programme } como persona de contacto de un grupo o facilitando.
mail-reminder-stop = No más recordatorios
mail-team-why = Recibe esta carta porque participa en { $programme } como persona de contacto de un grupo o facilitando.
mail-figures-subject = Las cifras de esta mañana – { $programme }
mail-figures-intro = Los grupos de { $programme } esta mañana:
mail-figures-all = { $n ->
    [one] { $n } grupo
   *[other] { $n } grupos
}
mail-figures-new = Nuevos desde ayer: { $n }
mail-figures-unconfirmed = Dirección sin confirmar: { $n }
mail-figures-small = Menos personas de las necesarias: { $n }
mail-figures-without = Falta quien facilite: { $n }
mail-figures-dead = Correos que no se pudieron entregar: { $n }
mail-figures-why = El servidor envía esto cada mañana mientras dura el programa. No nombra a nadie.
mail-leave = Con su enlace privado puede retirar el grupo en cualquier momento; entonces se borra enseguida todo lo que guardamos sobre él.
mail-open-link = Abrir su enlace privado
mail-calendar = Las fechas van adjuntas como archivo para su calendario.
mail-purge = Todos los datos de su grupo se borran el { $date }.
mail-not-you = Si no fue usted, escriba a { $email } y quitaremos la dirección.
mail-facilitator-subject = Usted facilitará – { $programme }
mail-asked-subject = Su solicitud al equipo – { $programme }
mail-declined-subject = Su solicitud al equipo – { $programme }
mail-invited-subject = ¿Quiere facilitar? – { $programme }
mail-offered-subject = Alguien quiere facilitar – { $programme }
mail-tied-subject = Su grupo ha dicho que sí – { $programme }
mail-facilitator-own = Está inscrita su participación como persona que facilita en { $programme }, para su propio grupo.
mail-facilitator-mixed = Está inscrita su participación como persona que facilita en { $programme }, para un grupo mixto.
mail-facilitator-mixed-next = El equipo forma los grupos mixtos y le escribe.
mail-facilitator-dates = Sus fechas
mail-date-line = { $what }: { $moment }
mail-facilitator-waits = Si hay un grupo con la referencia { $reference }, se pide a su persona de contacto que le confirme. Le escribimos en cuanto ocurra.
mail-facilitator-account-by = Tenga una cuenta con salas pequeñas antes de este momento: { $moment }. Si no es posible, díganoslo: hay equipos que prestan cuentas.
mail-facilitator-link = Este es su enlace privado. Con él puede cambiar sus fechas o retirarse. No lo reenvíe:
mail-facilitator-why = Recibe este correo porque alguien se inscribió con esta dirección para facilitar en { $programme }.
mail-asked-intro = Usted ha pedido al equipo de { $programme } una manera de facilitar. Una persona lee sus respuestas y le escribe.
mail-declined-intro = Hemos buscado una manera de que usted facilite en { $programme } y esta vez no la hemos encontrado. Puede participar con un grupo.
mail-invited-intro = Le han nombrado para facilitar en { $programme }.
mail-invited-group = El grupo: { $organisation }. Le ha nombrado su persona de contacto, { $contact }.
mail-invited-link = Abra su enlace privado para decir que sí y elegir una formación de facilitación, o para decir que no:
mail-invited-why = Recibe este correo porque la persona de contacto de un grupo en { $programme } dio esta dirección.
mail-offered-intro = { $name } se ha ofrecido a facilitar para su grupo.
mail-offered-how = Abra el enlace privado de su grupo para decir que sí o que no. Cuando haya dicho que sí, cada una de las dos partes ve cómo comunicarse con la otra.
mail-tied-intro = En { $programme }, la persona de contacto de su grupo ha confirmado que usted lo facilita.
mail-tied-group =
    { $n ->
        [one] { $organisation }, con { $n } persona en la lista. La persona de contacto: { $contact }, { $email }
       *[other] { $organisation }, con { $n } personas en la lista. La persona de contacto: { $contact }, { $email }
    }
mail-entered-subject = Está en una lista de participantes – { $programme }
mail-entered-intro = Alguien que le conoce le ha puesto en una lista de participantes de { $programme }, una formación gratuita en línea.
mail-joined-subject = Está en la lista – { $programme }
mail-joined-intro = Usted se ha apuntado en una lista de participantes de { $programme }. Participar es gratis.
mail-member-link-subject = Su enlace privado – { $programme }
mail-member-link-intro = Aquí está el enlace privado a la entrada sobre usted en { $programme }. Está en la lista; no hay que hacer nada más.
mail-member-whose = El grupo: { $organisation }. Su persona de contacto es { $contact }.
mail-member-times = Todas las fechas, en el reloj de donde usted está
mail-member-link = Su enlace privado muestra todo lo que se guarda sobre usted. Con él puede corregirlo:
mail-member-leave = ¿No quiere estar en la lista? Abra el mismo enlace y pulse el botón de la página para salir de ella («Take me off the list»). Funciona enseguida, y se avisa a la persona de contacto del grupo.
mail-news-subject = Su lista de participantes ha cambiado – { $programme }
mail-news-corrected = { $name } ha corregido la entrada sobre su persona.
mail-news-gone = { $name } ha salido de la lista de su grupo. Ya no se guarda nada sobre esta persona.
mail-news-back = { $name } vuelve a estar en la lista de su grupo.
mail-news-how = Abra el enlace privado de su grupo para ver la lista como está ahora y lo que queda por hacer.
mail-complete-subject = Su grupo está completo – { $programme }
mail-complete-intro =
    { $n ->
        [one] Su grupo tiene las personas que necesita: { $n } persona está ahora en la lista. Otras pueden unirse todavía con el mismo enlace.
       *[other] Su grupo tiene las personas que necesita: { $n } personas están ahora en la lista. Otras pueden unirse todavía con el mismo enlace.
    }
mail-tell-me-subject = ¿Quiere que le avisemos? – { $programme }
mail-tell-me-intro = En la página de { $programme } pidió que le avisáramos del próximo programa. Abra este enlace y pulse el botón, para que sepamos que esta dirección es suya. Si no fue usted, no haga nada.
mail-tell-me-known = Ya había pedido que le avisáramos del programa que siga a { $programme }, y así lo haremos. Si ya no lo quiere, abra este enlace:
mail-tell-me-kept = Si nadie pulsa el botón, la dirección se borra a los 7 días; si lo pulsa, en cuanto le hayamos escrito y, como muy tarde, a los dos años.
mail-next-subject = La inscripción está abierta – { $programme }
mail-next-intro = Quería que le avisáramos del próximo programa: la inscripción en { $programme } está abierta.
mail-next-why = Este era el único correo que pidió. Su dirección ha sido borrada.
mail-purge-yours = Todo lo que guardamos sobre usted se borra el { $date }.
mail-link-facilitator = Como persona que facilita en { $programme }
mail-questions = ¿Preguntas? Responda a este correo o escriba a { $email }
mail-sign-off = El equipo de { $programme }
mail-more-time-subject = Más tiempo para encontrar personas – { $programme }
mail-more-time-intro = El equipo da más tiempo a su grupo { $organisation }. Puede añadir personas, y su enlace para ellas las admite, hasta: { $moment }.
mail-as-it-is-subject = Su grupo participa como está – { $programme }
mail-as-it-is-intro = El equipo acepta su grupo { $organisation } como está. No hace falta que busque más personas.
mail-together-subject = Más personas en su grupo – { $programme }
mail-together-intro = El equipo ha unido el grupo { $other } con su grupo { $organisation }. Todas las personas de la lista de ese grupo, y quienes lo facilitan, están ahora en el suyo. Si no sabe nada de esto, responda a este correo.
mail-list-now = Personas en su lista de participantes ahora: { $n }
mail-merged-subject = Su grupo es ahora parte de otro – { $programme }
mail-merged-intro = El equipo ha unido su grupo { $organisation } en { $programme } con el grupo { $into }. Todas las personas de su lista de participantes están ahora en la lista de ese grupo.
mail-merged-links = El enlace privado de su grupo ya no funciona. El enlace para sus personas y los enlaces privados de quienes están en la lista siguen funcionando. Si no sabe nada de esto, responda a este correo.
mail-reminder-where-member = Todo lo que se guarda sobre usted, y cómo salir de la lista, está en su propia página. Ábrala con su enlace privado, que está en nuestro primer correo:
mail-reminder-why-member = Recibe recordatorios porque los pidió en su propia página en { $programme }.
mail-facilitator-gone-subject = Alguien ya no facilita – { $programme }
mail-facilitator-gone = { $name } no facilita para su grupo. Quizá necesite ahora a otra persona.
