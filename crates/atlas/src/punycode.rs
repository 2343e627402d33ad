//! Punycode: letters beyond ASCII written in ASCII, so that two spellings of one domain compare equal. RFC 3492.

const BASE: u32 = 36;
const T_MIN: u32 = 1;
const T_MAX: u32 = 26;
const SKEW: u32 = 38;
const DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE_POINT: u32 = 0x80;

/// Appends the encoded `label`. None where it is so long that numbers overflow; such a label is no domain's.
pub fn encode(label: &str, out: &mut String) -> Option<()> {
    let basic = label.chars().filter(char::is_ascii).count() as u32;
    out.extend(label.chars().filter(char::is_ascii));
    if basic > 0 {
        out.push('-');
    }
    let (mut code_point, mut delta, mut bias, mut handled) = (FIRST_CODE_POINT, 0_u32, FIRST_BIAS, basic);
    while let Some(next) = label.chars().map(u32::from).filter(|c| *c >= code_point).min() {
        delta = delta.checked_add((next - code_point).checked_mul(handled + 1)?)?;
        code_point = next;
        for c in label.chars().map(u32::from) {
            if c < code_point {
                delta = delta.checked_add(1)?;
            } else if c == code_point {
                push_number(delta, bias, out);
                bias = adapt(delta, handled + 1, handled == basic);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        code_point += 1;
    }
    Some(())
}

/// Appends one number of variable length.
fn push_number(mut number: u32, bias: u32, out: &mut String) {
    for k in (1..).map(|n| n * BASE) {
        let threshold = k.saturating_sub(bias).clamp(T_MIN, T_MAX);
        if number < threshold {
            break;
        }
        out.extend(char::from_digit(
            digit_value(threshold + (number - threshold) % (BASE - threshold)),
            BASE,
        ));
        number = (number - threshold) / (BASE - threshold);
    }
    out.extend(char::from_digit(digit_value(number), BASE));
}

/// Punycode counts a to z, then 0 to 9; `char::from_digit` counts the other way round.
fn digit_value(digit: u32) -> u32 {
    (digit + 10) % BASE
}

fn adapt(delta: u32, handled: u32, is_first: bool) -> u32 {
    let mut delta = if is_first { delta / DAMP } else { delta / 2 };
    delta += delta / handled;
    let mut k = 0;
    while delta > (BASE - T_MIN) * T_MAX / 2 {
        delta /= BASE - T_MIN;
        k += BASE;
    }
    k + (BASE - T_MIN + 1) * delta / (delta + SKEW)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_encoded_as_the_name_system_has_them() {
        #[track_caller]
        fn check(label: &str, expected: &str) {
            let mut out = String::new();
            encode(label, &mut out).unwrap();
            assert_eq!(out, expected);
        }
        check("bücher", "bcher-kva");
        check("münchen", "mnchen-3ya");
        check("рф", "p1ai");
        check("почта", "80a1acny");
        check("भारत", "h2brj9c");
        check("例え", "r8jz45g");
        // From RFC 3492, section 7.1.
        check("ليهمابتكلموشعربي؟", "egbpdaj6bu4bxfgehfvwxn");
        check("他们为什么不说中文", "ihqwcrb4cv8a8dqg056pqjye");
        check("почемужеонинеговорятпорусски", "b1abfaaepdrnnbgefbadotcwatmq2g4l");
    }
}
