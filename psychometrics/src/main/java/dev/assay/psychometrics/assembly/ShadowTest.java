package dev.assay.psychometrics.assembly;

import java.util.BitSet;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Assembles, in the middle of an adaptive test, a whole form about what was given already: with it, the test
/// obeys its blueprint however the answers fall.
///
/// van der Linden & Reese (1998), A model for optimal constrained adaptive testing, Applied Psychological
/// Measurement 22.
public interface ShadowTest {

    /// A form with all that was given and, of such forms, much or most information.
    ///
    /// @param previous    the form that was returned last to this candidate, as indices in the pool; empty at
    ///                    first
    /// @param given       which items were given, all of them in `previous`
    /// @param information of each item at the ability as estimated now, by index
    /// @return indices in the pool; empty where no form obeys the blueprint, which can be so at first only
    Optional<int[]> form(int[] previous, BitSet given, double[] information, RandomGenerator chance);
}
