// ProfileService
