package dev.assay.openbadges.verify;

import dev.assay.openbadges.keys.VerificationKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// What a proof or token says of its signature, and how to see whether it is true.
///
/// @param methodId the id of the key; empty where it names none, so that the issuer's keys are tried
/// @param made     when it says it was made
/// @param proof    what comes of verifying it under a key
record SignatureClaim(
        Optional<String> methodId, Optional<Instant> made, Function<VerificationKey, CheckOutcome> proof) {}
