package dev.assay.psychometrics.adaptive;

import dev.assay.psychometrics.assembly.ShadowTest;

/// How the next item is chosen.
public sealed interface ItemSelection {

    /// The item with most information at the ability as estimated now. Lord (1980), Applications of Item Response
    /// Theory to Practical Testing Problems, chapter 10. Uses few items of a pool, and those often.
    record MaximumInformation() implements ItemSelection {}

    /// One of the k items with most information, by chance. Kingsbury & Zara (1989), Procedures for selecting
    /// items for computerized adaptive tests, Applied Measurement in Education 2.
    record Randomesque(int k) implements ItemSelection {
        public Randomesque {
            if (!(k >= 1)) {
                throw new IllegalArgumentException("one of at least 1 item is chosen, not of " + k);
            }
        }
    }

    /// Chance at first, information more and more: the item with the greatest `(1 - w) R + w I`, where w grows
    /// from 0 to 1 along the test, I is information, and R is uniform from 0 to the greatest information.
    /// Revuelta & Ponsoda (1998), A comparison of item exposure control methods in computerized adaptive
    /// testing, Journal of Educational Measurement 35.
    record Progressive() implements ItemSelection {}

    /// The item with most information of a whole form that obeys a blueprint and holds all that was given. The
    /// pool of the test must be of the pool that the shadow tests are made of.
    record Shadow(ShadowTest test) implements ItemSelection {}
}
