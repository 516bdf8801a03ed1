drop index shipments.shipment_by_registration;
