package dev.assay.server.kernel;

import java.util.List;

/// The content folder has mistakes that keep the server from starting. The message lists all of them, one a line, as
/// `file:line: what`.
public final class ContentProblems extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ContentProblems(List<String> problems) {
        super("The content has " + (problems.size() == 1 ? "a mistake" : problems.size() + " mistakes")
                + "; mend it and start again:\n" + String.join("\n", problems));
    }
}
