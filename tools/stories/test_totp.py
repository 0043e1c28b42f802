"""The codes of RFC 6238, Appendix B, cut to six digits."""

import unittest

import totp


class Codes(unittest.TestCase):
    def test_codes_of_the_standard(self):
        secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        for seconds, code in ((59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")):
            self.assertEqual(totp.code(secret, seconds), code)

    def test_a_secret_of_any_length_needs_no_padding(self):
        self.assertRegex(totp.code("MZXW6YTBOI", 0), r"^\d{6}$")


if __name__ == "__main__":
    unittest.main()
