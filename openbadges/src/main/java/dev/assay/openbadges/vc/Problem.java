package dev.assay.openbadges.vc;

/// One reason to refuse a credential or presentation.
///
/// @param path where it is, such as `credentialSubject[1].id`; empty for the document as a whole
/// @param what what is wrong, in words that go on after the path: `is not an absolute address`
public record Problem(ProblemType type, String path, String what) {

    /// The place and the problem in one clause.
    public String inWords() {
        return path.isEmpty() ? what : path + " " + what;
    }

    static Problem malformed(String path, String what) {
        return new Problem(ProblemType.MALFORMED_VALUE_ERROR, path, what);
    }

    /// The same problem, of a document that stands in another.
    Problem under(String place) {
        return new Problem(type, path.isEmpty() ? place : place + "." + path, what);
    }
}
