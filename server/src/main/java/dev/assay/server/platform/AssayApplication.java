package dev.assay.server.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Everything Spring finds below `dev.assay.server`.
@SpringBootApplication(
        scanBasePackages = "dev.assay.server",
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAsync
@EnableScheduling
public class AssayApplication {}
