package fr.trame.platform.house.bad.feature;

import org.springframework.web.bind.annotation.GetMapping;

/** An endpoint that forgets to say who may use it. */
class OpenDoor {

    @GetMapping("/api/door")
    void enter() {}
}
