drop table consent.person_withdrawal, consent.person_stop, consent.decision, consent.gate, consent.purpose cascade;
