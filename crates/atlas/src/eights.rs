//! Eight bytes looked at at once: a file has millions, a list of words hundreds, and what is looked for stands between many
//! that are not.
//!
//! Answers are marks: the highest bit of each byte that is such.

const EACH: u64 = 0x0101_0101_0101_0101;
const MARKS: u64 = EACH * 0x80;

/// Bytes from `limit` on, which is no more than 0x80.
#[inline]
pub fn from(eight: u64, limit: u8) -> u64 {
    // Nothing is carried from a byte to the next.
    (((eight & !MARKS) + EACH * u64::from(0x80 - limit)) | eight) & MARKS
}

/// Bytes below `limit`, which is no more than 0x80.
#[inline]
pub fn below(eight: u64, limit: u8) -> u64 {
    from(eight, limit) ^ MARKS
}

/// Bytes that are `byte`.
#[inline]
pub fn equal(eight: u64, byte: u8) -> u64 {
    below(eight ^ (EACH * u64::from(byte)), 1)
}

/// Whether one of `bytes` is `byte`.
#[inline]
pub fn has(bytes: &[u8], byte: u8) -> bool {
    let (chunks, rest) = bytes.as_chunks::<8>();
    chunks.iter().any(|eight| equal(u64::from_le_bytes(*eight), byte) != 0) || rest.contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        let mut bytes = vec![0xBF; 20];
        assert!(!has(&bytes, b'?') && !has(&[], b'?'));
        for at in 0..bytes.len() {
            bytes[at] = b'?';
            assert!(has(&bytes, b'?'), "{at}");
            bytes[at] = 0xBF;
        }
    }

    #[test]
    fn marks_are_of_the_bytes_asked_for() {
        let is_right = |marks: u64, is_such: &dyn Fn(u8) -> bool, bytes: [u8; 8]| {
            let expected = bytes.map(|byte| if is_such(byte) { 0x80 } else { 0 });
            assert_eq!(marks.to_le_bytes(), expected, "{bytes:x?}");
        };
        for one in 0..=255u8 {
            for other in 0..=255u8 {
                let bytes = [b'x', one, other, 0x80, other, 1, 0, one];
                let eight = u64::from_le_bytes(bytes);
                is_right(below(eight, 0x10), &|byte| byte < 0x10, bytes);
                is_right(equal(eight, b','), &|byte| byte == b',', bytes);
                is_right(from(eight, 0x4C), &|byte| byte >= 0x4C, bytes);
            }
        }
    }
}
