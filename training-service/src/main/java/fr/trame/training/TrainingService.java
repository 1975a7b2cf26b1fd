package fr.trame.training;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The people: who works here, in which role and team. */
@SpringBootApplication
class TrainingService {

    static void main(String[] args) {
        SpringApplication.run(TrainingService.class, args);
    }
}
