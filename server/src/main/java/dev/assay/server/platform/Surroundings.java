package dev.assay.server.platform;

import dev.assay.server.kernel.BaseUrl;
import dev.assay.server.kernel.ContentFolder;
import dev.assay.server.kernel.MasterSecret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the contexts are handed from outside: the clock, chance, the base URL, the content folder and the server's
/// secret.
@Configuration(proxyBeanMethods = false)
class Surroundings {
    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom chance() {
        return new SecureRandom();
    }

    @Bean
    BaseUrl baseUrl(@Value("${assay.base-url}") String baseUrl) {
        return BaseUrl.of(baseUrl);
    }

    @Bean
    ContentFolder contentFolder(@Value("${assay.content}") String folder) {
        var path = Path.of(folder).toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            throw new StartFailure("The content folder " + path + " is missing: name it with -Dassay.content=DIR");
        }
        return new ContentFolder(path);
    }

    @Bean
    MasterSecret masterSecret(@Value("${assay.home}") String home, RandomGenerator chance) {
        return SecretFile.readOrMake(Path.of(home).resolve("secret"), chance);
    }
}
