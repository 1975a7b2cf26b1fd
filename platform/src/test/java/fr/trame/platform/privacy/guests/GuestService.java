package fr.trame.platform.privacy.guests;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class GuestService {}
