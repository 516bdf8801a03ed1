drop table vault.objection, vault.contact, vault.person, vault.intake cascade;
