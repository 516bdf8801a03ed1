export { registerCodecs } from './codecs.js';
export { kafkaConnection, type KafkaConnection } from './kafka-connection.js';
export type { KafkaProblem } from './kafka-problem.js';
export {
  CarrierEventConsumer,
  type AssignedLog,
  type CarrierEventConsumerOptions,
  type StoppedPartition,
  type StopReason,
} from './carrier-event-consumer.js';
export {
  type LogEnvelope,
  type LogMessage,
  type LogPiece,
  type PieceOutcome,
} from './log-piece.js';
