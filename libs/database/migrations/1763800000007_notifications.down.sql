drop table notifications.notification;
