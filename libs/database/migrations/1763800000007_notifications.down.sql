drop table notifications.notification cascade;
