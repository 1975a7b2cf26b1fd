package fr.trame.intervention.directory;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {

    /** {@code trame.directory.folder}: a folder whose files replace the shipped ones of the same name. */
    @Bean
    Directory directory(@Value("${trame.directory.folder:}") String folder) {
        return new ReferenceFiles(folder.isBlank() ? null : Path.of(folder)).load();
    }
}
