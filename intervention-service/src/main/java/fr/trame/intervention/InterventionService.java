package fr.trame.intervention;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The field work: interventions, referrals and the directory they are recorded against. */
@SpringBootApplication
class InterventionService {

    static void main(String[] args) {
        SpringApplication.run(InterventionService.class, args);
    }
}
