"""The site stays light: everything within its budget."""

import unittest

import weights


class Weight(unittest.TestCase):
    def test_everything_is_within_its_budget(self):
        rows = list(weights.rows())
        self.assertGreater(len(rows), 10)
        over = [f"{name}: {weight} of {budget} bytes" for name, weight, budget in rows if budget and weight >= budget]
        self.assertEqual(over, [])


if __name__ == "__main__":
    unittest.main()
