"""Schemathesis against every OpenAPI document of a running system, as one person of each role, through the gateway as a browser.

No answer may be a server error, nor one that the document does not declare: status, content type, body, headers. The cases are bounded
and drawn from a fixed seed. The director, who may do most, gets most of them; of each other role a few are enough to see every refusal.
"""

import argparse
import concurrent.futures
import datetime
import json
import os
import pathlib
import re
import subprocess
import sys
import time

import requests
import schemathesis

DOCUMENTS = ("intervention", "training", "reporting", "gateway")
ROLES = ("DIR", "MED", "MGR", "RSV", "RRH", "RDQ", "DPO", "AUD", "EMP", "REF_US")
# Who is no staff, and functions of the register with another name than the role they give.
OUTSIDE = ("DPO", "AUD")
FUNCTIONS = {"EMP": "ACC_MET"}
CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance,response_headers_conformance"
)
SEED = "2018"
# Cases of these sign out whoever is tried, and what follows would see nothing but 401; closing is asked for once by ask_all, and the
# services' own tests send it what is hostile.
ENDS_SESSIONS = "^/api/(session|staff/sessions)"
TEAM = "TER"
SERVICE = "Lyon"
DAY = "2018-03-05"
# A PNG of one point, in Base64.
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def uuid(kind, number):
    """Of version 7, and always the same."""
    return f"01890000-{kind:04x}-7000-8000-{number:012x}"


def employee(role):
    return uuid(0xE, ROLES.index(role))


def outsider(id, function):
    return {"id": id, "givenName": "Alix", "familyName": function, "function": function, "from": "2017-01-03", "until": "2039-12-31"}


# Of the staff without an account: whoever is tried out may let them go or close their sessions, and nobody is signed out by it.
STAFF = [uuid(0x6, number) for number in range(2)]


class Person:
    """Somebody in a browser: signed in, with the mark of the page on every change."""

    def __init__(self, options, login, documents):
        self.gateway = options.gateway
        self.documents = documents
        self.http = requests.Session()
        page = self.http.get(f"{self.gateway}/oauth2/authorization/trame")
        csrf = re.search(r'name="_csrf" value="([^"]*)"', page.text)
        form = {"_csrf": csrf.group(1), "login": login, "password": options.password}
        self.http.post(f"{options.identity}/sign-in", data=form).raise_for_status()
        self.session()

    def session(self):
        answer = self.http.get(f"{self.gateway}/api/session")
        answer.raise_for_status()
        return answer.json()

    def headers(self):
        cookies = "; ".join(f"{c.name}={c.value}" for c in self.http.cookies if c.name in ("TRAME_SESSION", "XSRF-TOKEN"))
        return {"Cookie": cookies, "X-XSRF-TOKEN": self.http.cookies["XSRF-TOKEN"]}

    def ask(self, method, path, body=None, version=None, expected=(200, 201)):
        """Asks for what must be granted, and holds the answer against the document."""
        headers = {"X-XSRF-TOKEN": self.http.cookies["XSRF-TOKEN"]}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        answer = self.http.request(method, f"{self.gateway}{path}", json=body, headers=headers)
        if answer.status_code not in expected:
            raise SystemExit(f"conformance: {method} {path} answers {answer.status_code}: {answer.text}")
        self.documents.hold(method, path, answer)
        return answer


class Documents:
    """What the system says that it answers, and which of its operations were seen to grant what was asked."""

    def __init__(self, gateway):
        schemas = [schemathesis.openapi.from_url(f"{gateway}/api/docs/{name}", timeout=60) for name in DOCUMENTS]
        # Fixed paths go before those with a variable, which would match them too.
        self.waiting = {}
        for schema in schemas:
            # The session is the browser's; the gateway's own tests open and end it.
            paths = [path for path in schema.raw_schema["paths"] if not path.startswith("/api/session")]
            for path in sorted(paths, key=lambda path: ("{" in path, path)):
                for method in schema.raw_schema["paths"][path]:
                    self.waiting[method.upper(), re.compile(re.sub(r"\{\w+\}", "[^/]+", path))] = schema[path][method.upper()]
        self.granted = set()

    def hold(self, method, path, answer):
        for (its_method, its_path), operation in self.waiting.items():
            if its_method == method and its_path.fullmatch(path.partition("?")[0]):
                if str(answer.status_code) not in operation.responses.status_codes:
                    raise SystemExit(f"conformance: {operation.label} answers an undeclared {answer.status_code}")
                operation.validate_response(answer)
                if answer.ok:
                    self.granted.add(operation.label)
                return
        raise SystemExit(f"conformance: {method} {path} is in no document")

    def must_all_be_granted(self):
        missing = {operation.label for operation in self.waiting.values()} - self.granted
        if missing:
            raise SystemExit(f"conformance: make_facts or ask_all never ask for {sorted(missing)}")


class Patience:
    """Services hear of each other's facts a moment later: asks again for a minute."""

    def __init__(self, what):
        self.what = what
        self.until = time.monotonic() + 60

    def wait(self):
        if time.monotonic() > self.until:
            raise SystemExit(f"conformance: waited in vain until {self.what}")
        time.sleep(0.2)


def make_accounts(file):
    """One of each role, with the password of the first account: a running provider takes notice of the file."""
    accounts = json.loads(file.read_text())
    for role in ROLES:
        of_team = role in ("MED", "MGR")
        accounts.append(
            accounts[0]
            | {
                "login": f"role-{role.lower()}",
                "name": role,
                "person": employee(role),
                "roles": [role],
                "team": TEAM if of_team else None,
                "service": SERVICE if of_team or role == "RSV" else None,
            }
        )
    # The file is only its owner's to read, and what takes its place has to be so too.
    new = file.with_suffix(".new")
    new.touch(mode=0o600)
    new.write_text(json.dumps(accounts))
    new.replace(file)


def make_facts(director, manager):
    """A team, two of its people, and interventions and referrals in each of their states; gives ids to ask for."""
    director.ask("POST", "/api/staff/teams", {"code": TEAM, "label": "Territoires", "service": SERVICE})
    # The director first: an account of nobody in the register is let in no more as soon as somebody else keeps it.
    for role in (role for role in ROLES if role not in OUTSIDE):
        director.ask(
            "POST",
            "/api/staff/employees",
            {"id": employee(role), "givenName": "Dominique", "familyName": role, "gender": "F", "roles": [FUNCTIONS.get(role, role)],
             "team": TEAM if role in ("MED", "MGR") else None, "from": "2017-01-03"},
        )
    for role in OUTSIDE:
        director.ask("POST", "/api/staff/outsiders", outsider(employee(role), role))
    for number, id in enumerate(STAFF):
        joining = {"id": id, "givenName": "Sacha", "familyName": f"Essai {number}", "gender": "F", "roles": ["MED"]}
        director.ask("POST", "/api/staff/employees", joining | {"team": TEAM, "from": "2017-01-03"})
    interventions = [uuid(0x1, number) for number in range(6)]
    patience = Patience("the staff is known in the field")
    for id in interventions:
        facts = {"id": id, "date": DAY, "startTime": "14:05", "durationMinutes": 10, "mediators": [employee("MED")],
                 "team": TEAM, "place": "LY8-MER-RUE", "mainDomain": "D1", "peopleMet": 3, "note": "Calme."}
        # The team's people are heard of a moment later.
        while director.ask("POST", "/api/interventions", facts, expected=(201, 422)).status_code == 422:
            patience.wait()
    del facts["id"]
    change = {"reason": "Essai", "facts": facts | {"mainDomain": "D2.1"}}
    director.ask("PUT", f"/api/interventions/{interventions[1]}", change, 0)
    # Whoever recorded it does not validate it.
    manager.ask("POST", f"/api/interventions/{interventions[2]}/validate", None, 0)
    director.ask("POST", f"/api/interventions/{interventions[3]}/return", {"reason": "Essai"}, 0)
    director.ask("POST", f"/api/interventions/{interventions[4]}/void", {"reason": "Essai"}, 0)
    referrals = [uuid(0x2, number) for number in range(3)]
    for id in referrals:
        director.ask(
            "POST",
            "/api/referrals",
            {"id": id, "interventionId": interventions[0], "date": DAY, "level": "CONTACT", "partnerType": "CCAS"},
        )
    director.ask("POST", f"/api/referrals/{referrals[1]}/close", {"outcome": "NON_VENUE", "date": "2018-03-07"}, 0)
    return interventions, referrals


def ask_of_referrals(people, intervention):
    """A referral from its proposal to another partner, with a disagreement on the way; each operation once."""
    director, mediator = people["DIR"], people["MED"]
    day = {"date": DAY}
    first = {"id": uuid(0x2, 8), "interventionId": intervention, "level": "ORIENTATION", "partnerType": "CCAS"}
    director.ask("POST", "/api/referrals", first | day)
    referral = f"/api/referrals/{uuid(0x2, 8)}"
    step = {"status": "RDV_FIXE", "level": "CONTACT", "appointmentOn": DAY, "appointmentAt": "10:30", "shared": ["OBJET"]}
    director.ask("POST", f"{referral}/steps", step | day, 0)
    director.ask("POST", f"{referral}/sharing", {"shared": []} | day, 2)
    director.ask("POST", f"{referral}/voices", {"voice": "PARTENAIRE", "word": "RECUE", "known": "ECRIT"} | day, 3)
    director.ask("POST", f"{referral}/voices", {"voice": "PERSONNE", "word": "NON_RECUE", "known": "DIT"} | day, 4)
    director.ask("POST", f"{referral}/decisions", {"voice": "PERSONNE"} | day, 5)
    director.ask("POST", f"{referral}/close", {"outcome": "PERDUE_VUE"} | day, 6)
    director.ask("POST", f"{referral}/reopen", day, 7)
    child = {"id": uuid(0x2, 9), "level": "CONTACT", "partnerType": "CAF", "status": "ACCEPTEE"}
    director.ask("POST", f"{referral}/redirect", child | day, 8)
    for list in ("own", "own/appointments", "own/quiet"):
        mediator.ask("GET", f"/api/referrals/{list}")
    for list in ("followed", "overdue"):
        director.ask("GET", f"/api/referrals/{list}?team={TEAM}")


def ask_of_association(people):
    """What the association says of itself, with a logo; each operation once."""
    director = people["DIR"]
    today = datetime.date.today().isoformat()
    seen = director.ask("GET", "/api/association").json()
    said = {"since": today, "name": "Agence d’essai", "siret": "000 000 000 00000", "dpoEmail": "dpo@exemple.fr"}
    director.ask("POST", "/api/association/descriptions", said, seen["version"])
    logo = director.ask("POST", "/api/association/logos", {"since": today, "picture": DOT}, seen["logoVersion"]).json()
    people["MED"].ask("GET", f"/api/association/logos/{logo['presentLogo']['number']}")


def ask_of_partner_links(people, intervention, mails):
    """A link to a partner, from the letter to what is answered by it; the two that are open are asked as by anybody else."""
    director, mediator = people["DIR"], people["MED"]
    partner, referral, link, answer = uuid(0x8, 70), uuid(0x2, 10), uuid(0x8, 71), uuid(0x8, 72)
    email = "accueil@conformance.example"
    director.ask("POST", "/api/partners", {"id": partner, "facts": {"name": "CCAS de conformité", "kind": "CCAS", "email": email}})
    agreed = {"id": referral, "interventionId": intervention, "date": DAY, "level": "CONTACT", "partnerType": "CCAS",
              "partner": partner, "status": "ACCEPTEE", "shared": ["OBJET"]}
    director.ask("POST", "/api/referrals", agreed)
    path = f"/api/referrals/{referral}/link"
    director.ask("POST", path, {"id": link, "contact": "ORGANISME", "mediator": employee("DIR"), "firstName": "Dominique"})
    patience = Patience("the letter with the link is sent")
    while not (letters := [mail for mail in requests.get(f"{mails}/mails.json").json() if mail["to"] == email]):
        patience.wait()
    token = {"token": re.search(r"/reponse#(\S+)", letters[0]["text"]).group(1)}
    director.ask("POST", "/api/partner-links/look", token)
    said = {"answerId": answer, "word": "ACCEPTE", "service": "Accueil", "function": "Agente"}
    director.ask("POST", "/api/partner-links/answers", token | said)
    mediator.ask("GET", "/api/referrals/own/answered")
    director.ask("POST", f"{path}/seen", {"answerId": answer})
    director.ask("POST", f"{path}/revocation")
    director.ask("GET", path)
    ask_of_mails(director, referral)


def ask_of_mails(director, about):
    """The letter about this referral: it stays sent when it is asked for again, until somebody says that it came back."""
    patience = Patience("the letter is known to be sent")
    while not (sent := [mail for mail in director.ask("GET", "/api/mails").json()["mails"] if mail["about"] == about and mail["state"] == "SENT"]):
        patience.wait()
    letter = f"/api/mails/{sent[0]['id']}"
    director.ask("POST", f"{letter}/again")
    director.ask("POST", f"{letter}/came-back")


def ask_of_incidents(people):
    """An attack on a mediator, and all that is noted of it; each operation of incidents once."""
    manager, mediator, resources = people["MGR"], people["MED"], people["RRH"]
    act, incident = uuid(0x7, 0), f"/api/incidents/{uuid(0x7, 1)}"
    facts = {"date": DAY, "territory": "LY8-MER", "mainDomain": "D2.2", "team": TEAM, "mediators": [employee("MED")]}
    manager.ask("POST", "/api/interventions", {"id": act, "outcomes": ["RETRAIT"]} | facts)
    report = {"id": uuid(0x7, 1), "interventionId": act, "kind": "MENACE", "hurt": False}
    mediator.ask("POST", "/api/incidents", report)
    resources.ask("GET", "/api/incidents")
    resources.ask("GET", f"/api/incidents?act={act}")
    mediator.ask("GET", incident)
    today = {"date": datetime.date.today().isoformat()}
    manager.ask("POST", f"{incident}/support", {"by": "MANAGER"} | today, 0)
    resources.ask("POST", f"{incident}/declaration", {"said": "DECLAREE"} | today, 1)
    mediator.ask("POST", f"{incident}/complaint", {"filed": True} | today, 2)


def ask_of_method(people):
    """Two versions of the written method: the first begins on any day, the next one tomorrow at the earliest."""
    steps = [{"step": "TABLE_RONDE", "points": ["Chacun parle une fois"]}]
    first = {"number": 1, "from": DAY, "title": "Essai", "steps": steps}
    people["RDQ"].ask("POST", "/api/method", first)
    later = (datetime.date.today() + datetime.timedelta(days=7)).isoformat()
    people["DIR"].ask("POST", "/api/method", first | {"number": 2, "from": later})
    people["MED"].ask("GET", "/api/method")


def ask_of_cases(people):
    """A conflict from the request to the end, and one that is forgotten; each operation of cases once."""
    manager, director, protection = people["MGR"], people["DIR"], people["DPO"]
    case = f"/api/cases/{uuid(0x6, 0)}"
    day = {"date": DAY}
    request = {"id": uuid(0x6, 0), "kind": "CONFLIT", "origin": "BAILLEUR", "channel": "ECRIT", "team": TEAM, "territory": "LY8-MER"} | day
    manager.ask("POST", "/api/cases", request)
    manager.ask("POST", f"{case}/mediators", {"mediators": [employee("MED")]} | day, 0)
    people["MED"].ask("POST", f"{case}/ties", {"tie": False} | day, 1)
    for version, party in ((2, 1), (3, 2)):
        who = {"personId": uuid(0x6, party), "partyKind": "PERSONNE", "givenBy": "TIERS"}
        manager.ask("POST", f"{case}/parties", who | day, version)
    manager.ask("POST", f"{case}/qualification", day, 4)
    manager.ask("GET", f"{case}/parties/A")
    director.ask("POST", f"{case}/parties/A/openings", {"reason": "Demande du procureur ce matin"})
    version = 5
    for letter in "AB":
        manager.ask("POST", f"{case}/parties/{letter}/contacts", {"told": True} | day, version)
        manager.ask("POST", f"{case}/parties/{letter}/consents", {"form": "ORAL"} | day, version + 1)
        version += 2
    step = {"interventionId": uuid(0x6, 3), "step": "NAVETTE", "letters": ["A"]}
    people["MED"].ask("POST", f"{case}/steps", step | day, 9)
    manager.ask("POST", f"{case}/tables", {"plannedOn": DAY} | day, 10)
    manager.ask("POST", f"{case}/renewals", {"limitOn": "2018-06-29", "reason": "Travaux attendus en mai"} | day, 11)
    promise = {"letter": "B", "what": "Poser des patins"}
    manager.ask("POST", f"{case}/agreements", {"form": "ECRIT", "commitments": [promise]} | day, 12)
    manager.ask("POST", f"{case}/protocols", {"mediators": [{"mediator": employee("MED"), "name": "Alix Essai"}]})
    signature = {"mark": "A", "way": "ECRAN", "place": "Lyon", "picture": DOT, "date": datetime.date.today().isoformat()}
    manager.ask("POST", f"{case}/protocols/1/signatures", signature)
    manager.ask("GET", f"{case}/protocols/1/pdf")
    manager.ask("POST", f"{case}/notices")
    manager.ask("GET", f"{case}/notices/1/pdf")
    manager.ask("GET", f"{case}/papers")
    words = [{"number": 1, "letter": letter, "word": "TENU"} for letter in "AB"]
    manager.ask("POST", f"{case}/checks", {"words": words} | day, 13)
    manager.ask("POST", f"{case}/closures", {"outcome": "ACC_ECRIT"} | day, 14)
    manager.ask("POST", f"{case}/reopenings", day, 15)
    manager.ask("POST", f"{case}/parties/B/refusals", day, 16)
    protection.ask("POST", f"{case}/parties/A/forgetting")
    director.ask("GET", case)
    director.ask("GET", f"/api/cases?team={TEAM}")
    people["MED"].ask("GET", "/api/cases/own")
    people["MED"].ask("POST", "/api/cases/own/search", {"alias": "Mme D."})


def ask_all(people, interventions, referrals, mails):
    """The rest of what can be asked for, by those who may."""
    director = people["DIR"]
    patience = Patience("the acts are counted")
    while director.ask("GET", "/api/activity/acts?from=2018-01-01&to=2018-12-31").json()["total"] < len(interventions) - 1:
        patience.wait()
    patience = Patience("the referrals are listed")
    while len(director.ask("GET", f"/api/referrals?intervention={interventions[0]}").json()["items"]) < len(referrals):
        patience.wait()
    for path in (
        "/api/rights",
        "/api/directory/reference-lists",
        "/api/directory/territories",
        "/api/directory/places?territory=LY8-MER",
        "/api/partners",
        "/api/partners?which=TO_CHECK",
        "/api/partners/alike?name=Grand%20Lyon%20Habitat&town=Lyon",
        "/api/partners/named?id=GLH",
        "/api/partners/GLH",
        "/api/partners/GLH/history",
        "/api/referrals/ends?partner=GLH",
        "/api/directory/mappings",
        "/api/staff/teams",
        "/api/staff/functions",
        "/api/staff/employees",
        f"/api/staff/employees/{employee('MED')}",
        f"/api/interventions?team={TEAM}&day={DAY}",
        f"/api/interventions/awaiting?team={TEAM}&awaits=INCOMPLETE",
        f"/api/interventions/doubles?team={TEAM}&from=2018-01-01&to=2018-12-31",
        f"/api/interventions/doubles/draft?team={TEAM}&day={DAY}&time=14:05&domain=D1&territory=LY8-MER&mediator={employee('MED')}",
        *(f"/api/interventions/{id}" for id in interventions),
        *(f"/api/referrals/{id}" for id in referrals),
        "/api/activity/rules",
        "/api/activity/card?year=2018",
        "/api/activity/figures?from=2018-03-01&to=2018-03-31",
        "/api/activity/dimensions",
        "/api/activity/referral-care?from=2018-01-01&to=2018-12-31",
        "/api/activity/conflicts?from=2018-01-01&to=2018-12-31",
        "/api/activity/conflicts/cases?from=2018-01-01&to=2018-12-31&figure=closed",
        "/api/activity/years",
        "/api/activity/pivot?from=2018-01-01&to=2018-12-31&rows=month&columns=domain",
        "/api/activity/acts?from=2018-01-01&to=2018-12-31&by=referrals",
        *(
            f"/api/activity/{what}/export?from=2018-01-01&to=2018-12-31&format={kind}"
            for what in ("figures", "acts")
            for kind in ("csv", "xlsx")
        ),
    ):
        director.ask("GET", path)
    auditor = people["AUD"]
    auditor.ask("GET", f"/api/interventions/{interventions[1]}")
    auditor.ask("GET", f"/api/referrals/{referrals[0]}")
    people["MED"].ask("GET", f"/api/activity/figures?from=2018-01-01&to=2018-12-31&mediator={employee('MED')}")
    entry = {"id": uuid(0x4, 0), "date": DAY, "mediators": [employee("MED")], "team": TEAM, "territory": "LY8-MER", "mainDomain": "D1"}
    director.ask("POST", "/api/interventions/batch", {"interventions": [entry, entry | {"id": "none"}, {"id": 1}]})
    validations = [{"id": uuid(0x4, 0), "version": 0}, {"id": interventions[4], "version": 2}]
    director.ask("POST", "/api/interventions/validations", {"interventions": validations})
    ask_of_work(people, uuid(0x4, 0), interventions)
    ask_of_partners(people)
    ask_of_cases(people)
    ask_of_association(people)
    ask_of_incidents(people)
    ask_of_method(people)
    director.ask("POST", "/api/interventions/doubles/apart", {"one": interventions[0], "other": interventions[1]})
    mediator = f"/api/staff/employees/{uuid(0x5, 0)}"
    joining = {"id": uuid(0x5, 0), "givenName": "Camille", "familyName": "Essai", "gender": "H", "roles": ["MED"], "from": DAY}
    director.ask("POST", "/api/staff/employees", joining)
    director.ask("PUT", f"{mediator}/assignment", {"roles": ["MED"], "team": TEAM, "from": "2018-06-01"}, 0)
    director.ask("PUT", f"{mediator}/posting", {"roles": ["MED"], "team": TEAM, "from": "2018-07-01", "until": "2018-08-31"}, 1)
    director.ask("POST", f"{mediator}/leave", {"until": "2018-12-31"}, 2)
    back = f"/api/staff/employees/{STAFF[0]}"
    director.ask("POST", f"{back}/leave", {"until": "2018-12-31"}, 0)
    director.ask("POST", f"{back}/return", {"roles": ["MED"], "team": TEAM, "from": "2019-06-03"}, 1)
    director.ask("POST", "/api/staff/teams", {"code": "FIN_ESSAI", "label": "Essai", "service": SERVICE})
    director.ask("POST", "/api/staff/teams/FIN_ESSAI/closure", {"until": "2018-12-31"}, 0)
    ask_for_a_second_person(people)
    ask_of_outsiders(people)
    ask_of_referrals(people, interventions[0])
    ask_of_partner_links(people, interventions[0], mails)
    ask_of_handover(people, referrals[2])
    director.ask("POST", f"/api/staff/sessions/{STAFF[0]}/closure")
    people["MED"].ask("GET", "/api/staff/standing")
    ask_of_privacy(people, interventions[0], uuid(0x5, 0))


def ask_of_partners(people):
    """Two that are the same, found out, told apart again, and one put aside."""
    director = people["DIR"]
    facts = {"name": "Centre social d'essai", "kind": "CS", "town": "Lyon", "contacts": [{"service": "Accueil", "name": "Mme Essai"}]}
    for number in range(2):
        people["MED"].ask("POST", "/api/partners", {"id": uuid(0x8, number), "facts": facts})
    one, other = (f"/api/partners/{uuid(0x8, number)}" for number in range(2))
    people["MED"].ask("POST", f"{one}/confirm", {}, 0)
    director.ask("PUT", one, facts | {"contacts": []}, 1)
    director.ask("POST", f"{one}/merge", {"into": uuid(0x8, 1)}, 2)
    director.ask("POST", f"{one}/separate", None, 3)
    director.ask("POST", f"{other}/inactivate", None, 0)
    director.ask("POST", f"{other}/reactivate", None, 1)


def ask_of_work(people, recorded, interventions):
    """What a manager does to what waits; the director recorded it, so that it is for somebody else to validate."""
    manager = people["MGR"]
    both = {"interventions": [{"id": recorded, "version": 0}, {"id": interventions[0], "version": 0}]}
    manager.ask("POST", "/api/interventions/validations", both)
    manager.ask("POST", "/api/interventions/validations/withdrawals", {"interventions": [{"id": recorded, "version": 1}]})
    manager.ask("POST", f"/api/interventions/{interventions[0]}/withdraw", None, 1)
    manager.ask("POST", f"/api/interventions/{interventions[3]}/prolong", None, 1)
    people["MED"].ask("GET", "/api/interventions/awaiting/own?awaits=RETURNED")


def ask_for_a_second_person(people):
    """The first of human resources needed nobody; the next ones wait for somebody else."""
    joining = {"givenName": "Charlie", "familyName": "Essai", "gender": "F", "team": TEAM, "from": "2017-01-03"}
    director = people["DIR"]
    patience = Patience("somebody of human resources is known")
    for number in range(50):
        person = uuid(0x7, number)
        answer = director.ask("POST", "/api/staff/employees", joining | {"id": person, "roles": ["MED", "RRH"]})
        if answer.json()["proposed"]:
            break
        patience.wait()
    people["RRH"].ask("POST", f"/api/staff/employees/{person}/proposal/confirmation", None, 1)
    director.ask("PUT", f"/api/staff/employees/{STAFF[1]}/assignment", {"roles": ["RRH"], "team": TEAM, "from": "2018-01-03"}, 0)
    director.ask("POST", f"/api/staff/employees/{STAFF[1]}/proposal/refusal", None, 1)


def ask_of_outsiders(people):
    """People who are no staff; a second data protection officer waits for somebody else."""
    director = people["DIR"]
    board = uuid(0x8, 0)
    director.ask("POST", "/api/staff/outsiders", outsider(board, "CA"))
    director.ask("PUT", f"/api/staff/outsiders/{board}/access", {"function": "CA", "from": DAY, "until": None}, 1)
    director.ask("GET", f"/api/staff/outsiders/{board}")
    patience = Patience("the officer is known")
    for number in range(1, 50):
        officer = uuid(0x8, number)
        if director.ask("POST", "/api/staff/outsiders", outsider(officer, "DPO")).json()["proposed"]:
            break
        patience.wait()
    people["RRH"].ask("POST", f"/api/staff/outsiders/{officer}/proposal/confirmation", None, 1)
    director.ask("POST", "/api/staff/outsiders", outsider(uuid(0x8, 60), "DPO"))
    director.ask("POST", f"/api/staff/outsiders/{uuid(0x8, 60)}/proposal/refusal", None, 1)
    director.ask("GET", "/api/staff/outsiders")
    director.ask("POST", f"/api/staff/renewals/{employee('MED')}")


def ask_of_handover(people, referral):
    """What stays open of somebody, and to whom it is given."""
    manager = people["MGR"]
    people["RRH"].ask("GET", f"/api/handover/{employee('MED')}")
    manager.ask("GET", f"/api/handover?team={TEAM}")
    manager.ask("GET", f"/api/referrals?team={TEAM}&openOf={employee('MED')}")
    manager.ask("POST", f"/api/referrals/{referral}/handover", {"from": employee("MED"), "to": STAFF[1]}, 0)
    manager.ask("POST", "/api/referrals/handover", {"team": TEAM, "from": STAFF[1], "to": employee("MED")})


def ask_of_privacy(people, intervention, leaver):
    """What the data protection officer asks for, with something to read in it."""
    people["MGR"].ask("POST", f"/api/interventions/{intervention}/openings", {"reason": "Demande du bailleur"})
    officer = people["DPO"]
    for person in (employee("MED"), leaver):
        for path in (f"/api/privacy/held/{person}", f"/api/staff/held/{person}"):
            officer.ask("GET", path)
            officer.ask("GET", f"{path}/pdf")
    patience = Patience("the leaver is known")
    while not officer.ask("GET", "/api/privacy/retention").json()["items"]:
        patience.wait()
    officer.ask("POST", "/api/privacy/forgotten", {"person": leaver})
    officer.ask("GET", f"/api/privacy/forgotten/{leaver}/certificate")
    patience = Patience("it is known who is forgotten")
    while not officer.ask("GET", "/api/privacy/forgotten").json()["items"]:
        patience.wait()
    officer.ask("GET", "/api/privacy/accesses")


def codes(director):
    lists = director.ask("GET", "/api/directory/reference-lists").json()["lists"]
    return {one["code"]: [entry["code"] for entry in one["entries"]] for one in lists}


def write_settings(file, interventions, referrals, lists):
    """What is drawn from half of the time, so that cases get further than "not found" and "unknown code"."""
    words = {
        "ids": interventions + referrals + STAFF,
        "new-ids": [uuid(0x3, number) for number in range(40)] + interventions[:1],
        "interventions": interventions,
        "people": [employee("MED"), employee("MGR")],
        "staff": STAFF,
        "days": [DAY, "2018-03-07", "2019-12-31"],
        "years": ["2018", "2019"],
        "months": ["3", "12"],
        "versions": ['"0"', '"1"', '"2"'],
        "teams": [TEAM, "KCAT"],
        "territories": ["LY8-MER"],
        "staff-roles": ["MED", "MGR", "RRH"],
        "outside-functions": ["AUD", "CA", "DPO"],
        "domains": lists["DOMAINE"],
        "levels": lists["MER_FORME"],
        "partner-types": lists["TYPE_PART"],
        "outcomes": lists["MER_STATUT"],
        "breakdowns": ["domain", "theme", "month", "hour", "status", "referrals"],
    }
    drawn = {
        "path.id": "ids",
        "path.person": "staff",
        "body.person": "staff",
        "query.team": "teams",
        "query.territory": "territories",
        "query.mediator": "people",
        "query.intervention": "interventions",
        "query.day": "days",
        "query.year": "years",
        "query.month": "months",
        "query.by": "breakdowns",
        "header.If-Match": "versions",
        "body.id": "new-ids",
        "body.interventionId": "interventions",
        "body.one": "interventions",
        "body.other": "interventions",
        "body.interventions[*].id": "new-ids",
        "body.from": "days",
        "body.until": "days",
        "body.roles[*]": "staff-roles",
        "body.function": "outside-functions",
        "body.level": "levels",
        "body.partnerType": "partner-types",
        "body.outcome": "outcomes",
    }
    for facts in ("body.", "body.facts.", "body.interventions[*]."):
        drawn |= {
            f"{facts}date": "days",
            f"{facts}team": "teams",
            f"{facts}territory": "territories",
            f"{facts}mediators[*]": "people",
            f"{facts}mainDomain": "domains",
        }
    # The session and the mark of the page are given with each request; made up ones would take their place.
    lines = ["[generation]", "with-security-parameters = false", "[dictionaries]"]
    lines += [f"{name} = {{ values = {json.dumps(values)} }}" for name, values in words.items()]
    lines += ["[parameters]"]
    lines += [f'"{place}" = {{ dictionary = "{name}", probability = 0.7 }}' for place, name in drawn.items()]
    file.write_text("\n".join(lines) + "\n")


def run(options, person, role, document):
    """The cases of one role against one document; what it prints if something is wrong, and how many cases there were."""
    full = role == "DIR"
    command = [
        pathlib.Path(sys.executable).with_name("schemathesis"), "--config-file", options.work / "schemathesis.toml", "--no-color",
        "run", f"{options.gateway}/api/docs/{document}", "--url", options.gateway, "--exclude-path-regex", ENDS_SESSIONS,
        "--checks", CHECKS, "--seed", SEED, "--generation-database", "none", "--warnings", "off", "--no-shrink", "--continue-on-failure",
        "--phases", "examples,coverage,fuzzing" if full else "fuzzing",
        "--max-examples", str(options.examples if full else options.few),
        "--report", "ndjson", "--report-ndjson-path", options.work / f"{role}-{document}.ndjson",
    ]
    for name, value in person.headers().items():
        command += ["-H", f"{name}: {value}"]
    began = time.monotonic()
    ran = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=options.work)
    person.session()  # whoever was signed out on the way would have seen nothing but 401
    seconds = time.monotonic() - began
    cases = re.search(r"(\d+) generated", ran.stdout)
    print(f"{role} {document}: {cases.group(1) if cases else '?'} cases in {seconds:.0f} s", flush=True)
    return ran.stdout + ran.stderr if ran.returncode else "", int(cases.group(1)) if cases else 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--gateway", required=True)
    parser.add_argument("--identity", required=True)
    parser.add_argument("--accounts", required=True, type=pathlib.Path)
    parser.add_argument("--work", required=True, type=pathlib.Path)
    parser.add_argument("--mails", required=True)
    parser.add_argument("--examples", type=int, default=25)
    parser.add_argument("--few", type=int, default=4)
    options = parser.parse_args()
    options.password = os.environ["TRAME_PASSWORD"]
    make_accounts(options.accounts)
    documents = Documents(options.gateway)
    people = {role: Person(options, f"role-{role.lower()}", documents) for role in ROLES}
    director = people["DIR"]
    interventions, referrals = make_facts(director, people["MGR"])
    ask_all(people, interventions, referrals, options.mails)
    documents.must_all_be_granted()
    write_settings(options.work / "schemathesis.toml", interventions, referrals, codes(director))
    began = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(2) as two:
        jobs = [two.submit(run, options, people[role], role, document) for role in people for document in DOCUMENTS]
        results = [job.result() for job in jobs]
    print(f"{sum(cases for _, cases in results)} cases in {time.monotonic() - began:.0f} s")
    wrong = [output for output, _ in results if output]
    if wrong or not all(cases for _, cases in results):
        print("\n".join(wrong))
        raise SystemExit("conformance: an answer that its document does not declare")
    print("Every answer to every role is one that the OpenAPI documents declare")


main()
