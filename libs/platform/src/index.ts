import 'reflect-metadata';

export { projectRoot } from './project-root.js';
export { Clock } from './clock.js';
export { Ids } from './ids.js';
export { SeintjeError } from './seintje-error.js';
export { NO_CODE_FROM_STRINGS, refuseCodeFromStrings } from './code-from-strings.js';
export { failpoint } from './failpoint.js';
export { APPS, type App } from './settings/apps.js';
export { type SettingName, type Settings } from './settings/env.dto.js';
export { loadSettings } from './settings/load-settings.js';
export { SettingsError, type SettingFault } from './settings/settings-error.js';
export { isLoopback } from './settings/loopback.js';
export { sourceBindings } from './settings/source-bindings.js';
export { describeSettings, type DescribedSetting } from './settings/describe-settings.js';
export { settingsReference } from './settings/settings-reference.js';
export { createLog, type Log, type LogOptions } from './logging/log.js';
export { nestLogger } from './logging/nest-logger.js';
export { type LogFields } from './logging/log-fields.js';
export { correlation } from './http/correlation.js';
export { PROBLEMS, problemTypeUri, type ProblemCode } from './http/problems.js';
export { ProblemError, type RequestFault } from './http/problem-error.js';
export { ProblemFilter, type ProblemBody } from './http/problem.filter.js';
export { neverCached } from './http/never-cached.js';
export { requestLog } from './http/request-log.js';
export { requestValidation } from './http/request-validation.js';
export { untilToldToStop } from './until-told-to-stop.js';
export { Watchdog } from './health/watchdog.js';
export { ProcessHealth, type Check } from './health/process-health.js';
export {
  startHealthBeside,
  startHealthServer,
  type HealthServerParts,
  type RunningHealthServer,
} from './health/health-server.js';
export {
  LABEL_NAMES,
  METRICS,
  type MetricDeclaration,
  type MetricName,
} from './metrics/metric-catalogue.js';
export { metricsOf } from './metrics/names-of-process.js';
export { ProcessMetrics } from './metrics/process-metrics.js';
