drop table merchants.api_key, merchants.webshop cascade;
