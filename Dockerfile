# One image recipe for every service: docker build --build-arg MODULE=gateway .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /trame
COPY . .
ARG MODULE
RUN ./mvnw -B -q -pl "$MODULE" -am -DskipTests package \
 && java -Djarmode=tools -jar "$MODULE/target/$MODULE"-*-app.jar extract --destination /app \
 && mv /app/"$MODULE"-*-app.jar /app/app.jar

# DuckDB, which holds the figures, is built for glibc, not for musl.
FROM eclipse-temurin:25-jre
RUN useradd --system --no-create-home trame && install -d -o trame /figures
USER trame
WORKDIR /app
COPY --from=build /app .
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "app.jar"]
