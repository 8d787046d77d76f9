package dev.assay.openbadges.keys;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/// The numbers of a NIST curve, as the JDK has them (FIPS 186-5; SEC 2), and what follows from its equation.
final class EcCurve {

    static final EcCurve P256 = new EcCurve("secp256r1", 32);
    static final EcCurve P384 = new EcCurve("secp384r1", 48);

    private final ECParameterSpec parameters;
    private final BigInteger prime;
    private final int length;

    private EcCurve(String name, int length) {
        try {
            var algorithm = AlgorithmParameters.getInstance("EC");
            algorithm.init(new ECGenParameterSpec(name));
            this.parameters = algorithm.getParameterSpec(ECParameterSpec.class);
            this.prime = ((ECFieldFp) parameters.getCurve().getField()).getP();
            this.length = length;
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("the JDK does not know the curve " + name, everyJdkHasIt);
        }
    }

    static EcCurve of(KeyKind kind) {
        return switch (kind) {
            case P256 -> P256;
            case P384 -> P384;
            case ED25519, RSA -> throw new IllegalArgumentException(kind.title() + " is no NIST curve");
        };
    }

    ECParameterSpec parameters() {
        return parameters;
    }

    /// How many secrets there are: a secret is from 1 to below it, and so are r and s of a signature.
    BigInteger order() {
        return parameters.getOrder();
    }

    /// A number in as many bytes as a coordinate has.
    byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        int skip = Math.max(0, bytes.length - length);
        var out = new byte[length];
        System.arraycopy(bytes, skip, out, length - (bytes.length - skip), bytes.length - skip);
        return out;
    }

    boolean has(BigInteger x, BigInteger y) {
        return y.compareTo(prime) < 0
                && x.compareTo(prime) < 0
                && y.multiply(y).mod(prime).equals(rightSide(x));
    }

    /// The y of a point with an odd or even y; empty where no point has this x. Both primes are 3 modulo 4, so a root
    /// is
    /// a power (SEC 1, section 2.3.4).
    Optional<BigInteger> y(BigInteger x, boolean odd) {
        if (x.compareTo(prime) >= 0) {
            return Optional.empty();
        }
        var root = rightSide(x).modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
        var y = root.testBit(0) == odd ? root : prime.subtract(root);
        return Optional.of(y).filter(candidate -> has(x, candidate) && candidate.testBit(0) == odd);
    }

    private BigInteger rightSide(BigInteger x) {
        return x.multiply(x)
                .add(parameters.getCurve().getA())
                .multiply(x)
                .add(parameters.getCurve().getB())
                .mod(prime);
    }

    boolean isScalar(byte[] bytes) {
        var number = new BigInteger(1, bytes);
        return number.signum() > 0 && number.compareTo(order()) < 0;
    }

    /// Whether r and s lie where the standard has them (FIPS 186-5, section 6.4.2), whatever a provider checks.
    boolean isSignature(byte[] signature) {
        return signature.length == 2 * length
                && isScalar(Arrays.copyOf(signature, length))
                && isScalar(Arrays.copyOfRange(signature, length, 2 * length));
    }
}
