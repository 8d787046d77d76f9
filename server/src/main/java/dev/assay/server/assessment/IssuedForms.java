package dev.assay.server.assessment;

import dev.assay.server.kernel.AttemptId;
import java.util.List;

/// The questions that were issued, made again from the issue log. For use inside the server process only: they carry
/// their keys.
public interface IssuedForms {
    /// All questions of an attempt by slot; empty for an attempt that is not known.
    List<IssuedQuestion> issued(AttemptId attempt);
}
