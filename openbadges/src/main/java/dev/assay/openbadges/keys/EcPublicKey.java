package dev.assay.openbadges.keys;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// A public key on the curve P-256 or P-384: a point that lies on the curve.
public final class EcPublicKey extends VerificationKey {

    private static final byte EVEN = 2;
    private static final byte ODD = 3;

    private final byte[] x;
    private final byte[] y;

    private EcPublicKey(KeyKind kind, byte[] x, byte[] y) {
        super(kind, Bytes.joined(kind.encoding().publicHead(), new byte[] {4}, x, y));
        this.x = x.clone();
        this.y = y.clone();
    }

    /// The key of two coordinates; empty where one has not the curve's length, or the point is not on it.
    ///
    /// @param kind [KeyKind#P256] or [KeyKind#P384]
    public static Optional<EcPublicKey> of(KeyKind kind, byte[] x, byte[] y) {
        boolean onCurve = x.length == kind.encoding().secretLength()
                && y.length == kind.encoding().secretLength()
                && EcCurve.of(kind).has(new BigInteger(1, x), new BigInteger(1, y));
        return onCurve ? Optional.of(new EcPublicKey(kind, x, y)) : Optional.empty();
    }

    /// The key of a compressed point: 2 or 3, then x (SEC 1, section 2.3.4).
    ///
    /// @param kind [KeyKind#P256] or [KeyKind#P384]
    public static Optional<EcPublicKey> ofCompressed(KeyKind kind, byte[] point) {
        if (point.length != kind.encoding().secretLength() + 1 || (point[0] != EVEN && point[0] != ODD)) {
            return Optional.empty();
        }
        var curve = EcCurve.of(kind);
        var x = Arrays.copyOfRange(point, 1, point.length);
        return curve.y(new BigInteger(1, x), point[0] == ODD).map(y -> new EcPublicKey(kind, x, curve.fixed(y)));
    }

    /// The compressed point: 33 bytes on P-256, 49 on P-384.
    public byte[] compressed() {
        return Bytes.joined(new byte[] {(y[y.length - 1] & 1) == 0 ? EVEN : ODD}, x);
    }

    @Override
    public JsonObject toJwk() {
        return Jwk.ec(kind(), x, y);
    }

    @Override
    byte[] multikeyBytes() {
        return compressed();
    }

    @Override
    boolean isWellSpelt(byte[] signature) {
        return EcCurve.of(kind()).isSignature(signature);
    }
}
