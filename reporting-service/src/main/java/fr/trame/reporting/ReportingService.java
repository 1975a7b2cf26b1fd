package fr.trame.reporting;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The figures: read models built from announcements, and nothing else. */
@SpringBootApplication
class ReportingService {

    static void main(String[] args) {
        SpringApplication.run(ReportingService.class, args);
    }
}
